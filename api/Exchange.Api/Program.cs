using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;

var builder = WebApplication.CreateBuilder();
builder.Services.AddTables(builder.Configuration);
builder.Services.AddIdentity(builder.Configuration);
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddExchangeSchema();

var app = builder.Build();
if (args is ["schema", var file])
{
    return SchemaFile.Write(app.Services, file);
}

app.UseAuthentication();
app.UseAuthorization();
app.UseUnavailable();
app.UseMiddleware<IdempotencyMiddleware>();
app.MapTokens();
app.MapHealth();
app.MapGraphQL("/graphql");
await app.PrepareAsync();
await app.RunAsync();

return 0;
