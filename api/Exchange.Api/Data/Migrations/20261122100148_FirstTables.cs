using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Exchange.Api.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(AppContext))]
    [Migration("20261122100148_FirstTables")]
    public partial class FirstTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "app");

            migrationBuilder.CreateTable(
                name: "api_client",
                schema: "app",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "text", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    brand = table.Column<string>(type: "text", nullable: true),
                    account = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_client", x => x.client_id);
                });

            migrationBuilder.CreateTable(
                name: "hosted_key",
                schema: "app",
                columns: table => new
                {
                    owner = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_hosted_key", x => x.owner);
                });

            migrationBuilder.CreateTable(
                name: "idempotent_request",
                schema: "app",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    operation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status_code = table.Column<int>(type: "integer", nullable: true),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotent_request", x => new { x.client_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "nonce_counter",
                schema: "app",
                columns: table => new
                {
                    account = table.Column<byte[]>(type: "bytea", nullable: false),
                    next_nonce = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_nonce_counter", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    intent_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: false),
                    target = table.Column<byte[]>(type: "bytea", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false),
                    nonce = table.Column<long>(type: "bigint", nullable: false),
                    deadline = table.Column<long>(type: "bigint", nullable: false),
                    gas = table.Column<long>(type: "bigint", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    included_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    final_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    transaction_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    block_number = table.Column<long>(type: "bigint", nullable: true),
                    refusal_data = table.Column<byte[]>(type: "bytea", nullable: true),
                    relay_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                },
                comment: "One accepted operation and the signed intent that carries it out. Accepted by the API, moved on by the relayer.");

            migrationBuilder.CreateTable(
                name: "prepared_intent",
                schema: "app",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<byte[]>(type: "bytea", nullable: false),
                    target = table.Column<byte[]>(type: "bytea", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false),
                    nonce = table.Column<long>(type: "bigint", nullable: false),
                    deadline = table.Column<long>(type: "bigint", nullable: false),
                    gas = table.Column<long>(type: "bigint", nullable: false),
                    intent_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_prepared_intent", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relay_transaction",
                schema: "app",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sender = table.Column<byte[]>(type: "bytea", nullable: false),
                    nonce = table.Column<long>(type: "bigint", nullable: false),
                    raw = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    block_number = table.Column<long>(type: "bigint", nullable: true),
                    is_settled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_relay_transaction", x => x.hash);
                },
                comment: "One chain transaction the relayer signed. Stored before it is sent, so that a crash resends the same bytes.");

            migrationBuilder.CreateIndex(
                name: "hosted_key_by_address",
                schema: "app",
                table: "hosted_key",
                column: "address",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_by_account_and_nonce",
                schema: "app",
                table: "outbox",
                columns: new[] { "account", "nonce" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_by_client_id_and_sequence",
                schema: "app",
                table: "outbox",
                columns: new[] { "client_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "outbox_by_intent_hash",
                schema: "app",
                table: "outbox",
                column: "intent_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_by_relay_hash",
                schema: "app",
                table: "outbox",
                column: "relay_hash");

            migrationBuilder.CreateIndex(
                name: "outbox_by_status_and_sequence",
                schema: "app",
                table: "outbox",
                columns: new[] { "status", "sequence" },
                filter: "status in ('ACCEPTED', 'SUBMITTED', 'INCLUDED')");

            migrationBuilder.CreateIndex(
                name: "relay_transaction_by_is_settled",
                schema: "app",
                table: "relay_transaction",
                column: "is_settled",
                filter: "not is_settled");

            migrationBuilder.CreateIndex(
                name: "relay_transaction_by_sender_and_nonce",
                schema: "app",
                table: "relay_transaction",
                columns: new[] { "sender", "nonce" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_client",
                schema: "app");

            migrationBuilder.DropTable(
                name: "hosted_key",
                schema: "app");

            migrationBuilder.DropTable(
                name: "idempotent_request",
                schema: "app");

            migrationBuilder.DropTable(
                name: "nonce_counter",
                schema: "app");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "app");

            migrationBuilder.DropTable(
                name: "prepared_intent",
                schema: "app");

            migrationBuilder.DropTable(
                name: "relay_transaction",
                schema: "app");
        }
    }
}
