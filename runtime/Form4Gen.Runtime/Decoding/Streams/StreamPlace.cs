namespace Form4Gen.Runtime.Decoding;

/// <summary>Where an item of a stream stands.</summary>
/// <param name="Column">Its column; -1 for none.</param>
/// <param name="Row">0-based row of the page; -1 for none, or where it is not known yet.</param>
/// <param name="GoesOn">Whether it goes on with the row of the item before.</param>
/// <param name="IsAttached">Whether it is marks of the value before it.</param>
internal readonly record struct StreamPlace(int Column, int Row, bool GoesOn, bool IsAttached);
