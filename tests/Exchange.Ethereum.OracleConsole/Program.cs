using System.Globalization;
using Exchange.Ethereum.OracleConsole;
using Exchange.Ethereum.OracleConsole.Fuzzing;

if (args is ["fuzz", var inputs, var seed])
{
    int count = int.Parse(inputs, CultureInfo.InvariantCulture);
    return new Fuzzer(count, int.Parse(seed, CultureInfo.InvariantCulture), Console.Out).Run() ? 0 : 1;
}

// One JSON object a line comes in, one answer a line goes out at once; the end of the input ends the console.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var lines = new LineReader(input);
while (lines.TryRead(out var line))
{
    output.Write(Answering.Answer(line));
    output.Flush();
}

return 0;
