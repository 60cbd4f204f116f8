using Exchange.Api;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;

if (args is ["schema", ..])
{
    return SchemaFile.Write(args.ElementAtOrDefault(1));
}

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTables(builder.Configuration);
builder.Services.AddIdentity(builder.Configuration);
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddExchangeSchema();

var app = builder.Build();
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
