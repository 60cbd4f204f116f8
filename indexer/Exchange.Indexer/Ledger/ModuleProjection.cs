using Exchange.Indexer.Sync;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>module</c>: the contracts the Ledger obeys, and for which classes of assets.</summary>
internal sealed class ModuleProjection : IHandles<ModuleAdmitted>
{
    public void Handle(ModuleAdmitted e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into module (address, classes) values ($1, $2)",
        e.Module, e.Classes);
}
