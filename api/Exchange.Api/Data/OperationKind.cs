namespace Exchange.Api.Data;

/// <summary>What an operation does, slice by slice. The names are the GraphQL enum's.</summary>
internal enum OperationKind
{
    // Brands
    AddBrand,
    CreateProgramme,

    // Accounts
    OpenAccount,

    // Ledger
    Transfer,
    AttestDeposit,
    RequestPayout,
    CompletePayout,
    ReturnPayout,

    // Earning
    IssuePoints,
    IssuePointsBatch,

    // Redemption
    AuthoriseRedemption,
    CaptureRedemption,
    VoidRedemption,

    // Marketplace
    PostOffer,
    FillOffer,
    FillBest,
    WithdrawOffer,
    WithdrawOffers,
    CancelAllOffers,
}
