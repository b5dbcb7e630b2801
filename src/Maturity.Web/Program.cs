using Maturity.Web.Http;

var builder = WebApplication.CreateBuilder(args);
builder.AddHttpEdge();
var app = builder.Build();
app.UseHttpEdge();
app.MapHttpEdge();
app.MapRazorPages().WithStaticAssets();
app.Run();
