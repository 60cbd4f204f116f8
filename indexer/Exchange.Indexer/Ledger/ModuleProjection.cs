using Exchange.Indexer.Sync;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>module</c>: the contracts the Ledger obeys, for which classes, with which powers.</summary>
internal sealed class ModuleProjection : IHandles<ModuleAdmitted>, IHandles<ModuleRetired>
{
    public void Handle(ModuleAdmitted e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into module (address, classes, powers, retired) values ($1, $2, $3, false)",
        e.Module, e.Classes, e.Powers);

    public void Handle(ModuleRetired e, LogRef log, SqlBatch sql) => sql.Add(
        "update module set retired = true where address = $1 and not retired",
        e.Module);
}
