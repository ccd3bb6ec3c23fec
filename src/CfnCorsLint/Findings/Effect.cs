namespace CfnCorsLint.Findings;

/// <summary>Declares one thing that a fix changes in the model: one field of one API, of one of its routes or of all.</summary>
/// <param name="Api">The API's id.</param>
/// <param name="Route">The path; <see langword="null"/> for every route, and for what belongs to the API itself.</param>
/// <param name="Verb">The verb in upper case; <see langword="null"/> for every method, and for what belongs to none.</param>
public sealed record Effect(string Api, string? Route, string? Verb, ModelField Field);
