using Exchange.Ethereum.OracleConsole;

// One JSON object a line comes in, one answer a line goes out at once; the end of the input ends the console.
using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
var lines = new LineReader(input);
while (lines.TryRead(out var line))
{
    output.Write(Answering.Answer(line));
    output.Flush();
}
