using Exchange.Api;
using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Earning;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Api.Proofs;
using Exchange.Api.Redemption;

var builder = WebApplication.CreateBuilder();
builder.Services.AddTables(builder.Configuration);
builder.Services.AddIdentity(builder.Configuration);
builder.Services.AddOperations(builder.Configuration);
builder.Services.AddBrands();
builder.Services.AddEarning();
builder.Services.AddRedemption();
builder.Services.AddProofs();
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
