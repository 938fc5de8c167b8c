using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// What the alignment carries from column to column: the value that a code lets expect, and whether a column that says something was filled.
/// Both are forgotten behind the last column that they concern.
/// </summary>
internal sealed class StatementStates
{
    private const float TwoStatements = 6f, NoStatement = 2f;

    private readonly TableDescriptor _table;
    private readonly CodeExpectations _expectation;
    private readonly bool[] _says;
    private readonly int _saying, _lastSaying, _last;

    public StatementStates(TableDescriptor table, CodeExpectations expectation)
    {
        _table = table;
        _expectation = expectation;
        _says = new bool[table.Columns.Length];
        _lastSaying = _last = -1;
        for (int c = 0; c < table.Columns.Length; c++)
        {
            _says[c] = table.Columns[c].Says is not null;
            if (_says[c]) _lastSaying = c;
            if (_says[c] || expectation.Checks(c)) _last = c;
        }
        _saying = _lastSaying >= 0 ? 2 : 1;
    }

    public int States => _expectation.States * _saying;

    /// <summary>Whether a column changes the state or depends on it.</summary>
    public bool Concerns(int column) => _says[column] || column == _expectation.Source || _expectation.Checks(column);

    public float Empty(int column, int state, bool isPrinted, out int next)
    {
        next = column >= _last ? 0 : state;
        return column == _lastSaying && isPrinted && state % _saying == 0 ? NoStatement : 0f;
    }

    public float Filled(int column, int code, int state, out int next)
    {
        int expected = state / _saying, said = state % _saying;
        float cost = 0f;
        if (_says[column])
        {
            if (said == 1) cost += TwoStatements;
            said = 1;
        }
        if (expected > 0 && _expectation.Checks(column))
        {
            int stated = _expectation.StateOf(_table.Columns[column], code);
            if (stated > 0 && stated != expected) cost += DecodingCosts.AgainstExpectation;
        }
        if (column == _expectation.Source) expected = _expectation.StateOf(code);
        next = column >= _last ? 0 : (expected * _saying) + said;
        return cost;
    }
}
