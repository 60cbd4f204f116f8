namespace Exchange.Api.Operations;

/// <summary>The sentences of Identity.</summary>
internal static partial class RefusalTexts
{
    private static Dictionary<string, (string English, string Chinese)> Identity => new()
    {
        ["ALIAS_TAKEN"] = (
            "Somebody has the alias “{alias}” already. Choose another.", "别名“{alias}”已被使用，请换一个。"),
        ["ALREADY_APPOINTED"] = (
            "You act for {brand} already. Ask who manages it to change what you may do there.",
            "您已在 {brand} 任职，如需调整权限请联系其管理人员。"),
        ["APPOINTMENT_UNKNOWN"] = (
            "There is no open appointment {appointmentId} that you could change. Look it up in your list.",
            "没有可由您更改的任命 {appointmentId}，请在列表中查找。"),
        ["CHALLENGE_UNKNOWN"] = (
            "This request to the passkey is over, was answered, or was never made. Begin again.",
            "该通行密钥请求已过期、已使用或不存在，请重新开始。"),
        ["CLIENT_NAME_TAKEN"] = (
            "You have a client “{name}” already: {clientId}. Choose another name, or give that one a new secret.",
            "已有名为“{name}”的客户端：{clientId}。请换一个名称，或为该客户端更换密钥。"),
        ["CLIENT_UNKNOWN"] = (
            "There is no client {clientId} that you could change. Look it up in your list of clients.",
            "没有可由您更改的客户端 {clientId}，请在客户端列表中查找。"),
        ["INVITATION_UNKNOWN"] = (
            "This code is none, was accepted, was taken back, or is older than 72 hours. Ask for another.",
            "该邀请码不存在、已使用、已撤回或已超过 72 小时，请索取新的邀请码。"),
        ["LANGUAGE_UNKNOWN"] = (
            "We speak zh-CN and en, not “{language}”.", "仅支持 zh-CN 与 en，不支持“{language}”。"),
        ["LAST_MANAGER"] = (
            "{name} is the last who manages this brand. Appoint another manager first.",
            "{name} 是该品牌最后一位管理人员，请先任命另一位。"),
        ["LAST_PASSKEY"] = (
            "This is your last passkey. Add another one first, or nobody could sign you in.",
            "这是您最后一个通行密钥。请先添加另一个，否则将无法登录。"),
        ["NAME_INVALID"] = (
            "An alias takes letters, digits, and spaces, dots, dashes or underscores between them; "
            + "a label anything that can be seen.",
            "别名可用文字、数字，以及其间的空格、点、连字符和下划线；标签可用任何可见字符。"),
        ["NAME_OUT_OF_RANGE"] = (
            "The name has {length} characters; it takes {least} to {most}.", "名称有 {length} 个字符，须为 {least} 至 {most} 个。"),
        ["NOT_APPOINTED"] = (
            "You have no open appointment {appointmentId}. Look it up in your list, or sign in as a member.",
            "您没有有效的任命 {appointmentId}，请在列表中查找，或以会员身份登录。"),
        ["PASSKEYS_OUT_OF_RANGE"] = (
            "You have {passkeys} passkeys; {most} are the most. Remove one that you no longer use.",
            "您已有 {passkeys} 个通行密钥，上限为 {most} 个，请先移除不再使用的。"),
        ["PASSKEY_UNKNOWN"] = (
            "You have no passkey {passkeyId}. Look it up in your list.",
            "您没有通行密钥 {passkeyId}，请在列表中查找。"),
        ["SCOPES_OUT_OF_RANGE"] = (
            "Asked for: “{scopes}”. Give at least one scope, and none beyond your own: {yours}.",
            "所选权限：“{scopes}”。请至少选择一项，且不得超出您自己的权限：{yours}。"),
        ["SESSION_ENDED"] = (
            "The session is over, or its token was used before. Sign in.",
            "会话已结束，或其令牌已被使用，请重新登录。"),
        ["SESSION_UNKNOWN"] = (
            "You have no open session {sessionId}. Look it up in your list.",
            "您没有进行中的会话 {sessionId}，请在列表中查找。"),
        ["SIGN_IN_AGAIN"] = (
            "This takes a sign-in of the last {minutes} minutes. Sign in again, then repeat it.",
            "此操作须在登录后 {minutes} 分钟内进行，请重新登录后再试。"),
        ["TOO_MANY_CLIENTS"] = (
            "{clients} of at most {most} clients are open. Revoke one that is no longer used.",
            "已有 {clients} 个有效客户端，上限为 {most} 个，请先停用不再使用的客户端。"),
        ["TOO_MANY_STAFF"] = (
            "{staff} of at most {most} people are appointed or invited. End an appointment that is no longer needed.",
            "已任命或邀请 {staff} 人，上限为 {most} 人，请先结束不再需要的任命。"),
    };
}
