namespace Form4Gen.Runtime.Decoding;

/// <summary>How a row is best read.</summary>
/// <param name="Kind">The kind of row.</param>
/// <param name="Order">The order its cells' words are taken in.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="KindMargin">How much dearer another kind is.</param>
/// <param name="Grid">What its borders cost.</param>
/// <param name="Row">What was read of it; null where that was forgotten.</param>
internal readonly record struct RowChoice(int Kind, CellOrder Order, float Cost, float KindMargin, GridCosts Grid, LoadedRow? Row);
