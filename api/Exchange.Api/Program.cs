using Exchange.Api;
using Exchange.Api.Identity;
using Exchange.Api.Operations;

var builder = WebApplication.CreateBuilder();
builder.Services.AddExchange(builder.Configuration);

var app = builder.Build();
if (args is ["schema", var file])
{
    return SchemaFile.Write(app.Services, file);
}

app.UseUnavailable(); // First: who asks is looked up as well.
app.UseAuthentication();
app.UseAuthorization();
app.UseTokenRefusal();
app.UseMiddleware<IdempotencyMiddleware>();
app.MapTokens();
app.MapHealth();
app.MapGraphQL("/graphql");
await app.PrepareAsync();
await app.RunAsync();

return 0;
