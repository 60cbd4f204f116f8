using Exchange.GraphQL.OracleConsole;

// One JSON object a line comes in, one answer a line goes out at once, in any order: a case that waits holds up no
// other. The end of the input ends the console, after the last answer.
const int InFlightMax = 16;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var free = new SemaphoreSlim(InFlightMax);
var writing = new Lock();
var lines = new LineReader(input);
while (await lines.ReadAsync() is { } line)
{
    await free.WaitAsync();
    _ = Task.Run(async () =>
    {
        byte[] answer = await Answering.Answer(line);
        lock (writing)
        {
            output.Write(answer);
            output.Flush();
        }

        free.Release();
    });
}

for (int i = 0; i < InFlightMax; i++)
{
    await free.WaitAsync();
}
