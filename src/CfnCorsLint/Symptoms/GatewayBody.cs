namespace CfnCorsLint.Symptoms;

/// <summary>Holds a text that API Gateway writes into the body of its own errors, by which the status is known where it was not pasted.</summary>
/// <param name="Message">The value of <c>message</c>.</param>
/// <param name="Source">Where that is written: an address.</param>
public sealed record GatewayBody(string Message, int Status, string Source);
