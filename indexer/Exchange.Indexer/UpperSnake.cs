using System.Text;

namespace Exchange.Indexer;

/// <summary>The words of tables and API for the names of contracts: PointsIssued becomes POINTS_ISSUED.</summary>
internal static class UpperSnake
{
    /// <summary>The word for a name.</summary>
    public static string Of(string name)
    {
        StringBuilder word = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('_');
            }

            word.Append(char.ToUpperInvariant(letter));
        }

        return word.ToString();
    }
}
