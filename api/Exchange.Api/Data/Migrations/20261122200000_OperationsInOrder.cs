using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Exchange.Api.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(AppContext))]
    [Migration("20261122200000_OperationsInOrder")]
    public partial class OperationsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "outbox_by_sequence",
                schema: "app",
                table: "outbox",
                column: "sequence",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "outbox_by_sequence",
                schema: "app",
                table: "outbox");
        }
    }
}
