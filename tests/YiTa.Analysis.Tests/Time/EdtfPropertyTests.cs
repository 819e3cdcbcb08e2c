using System.Globalization;
using YiTa.Analysis.Time;

namespace YiTa.Analysis.Tests.Time;

/// <summary>Properties of periods over many generated texts; the seeds are fixed.</summary>
public sealed class EdtfPropertyTests
{
    private static readonly DateOnly First = new(1896, 1, 1);
    private static readonly int Days = new DateOnly(1972, 12, 31).DayNumber - First.DayNumber;

    [Fact]
    public void A_day_means_itself()
    {
        for (var i = 0; i <= Days; i++)
        {
            var day = First.AddDays(i);
            var period = EdtfPeriod.Parse(Iso(day));
            Assert.Equal((day, day, EdtfPrecision.Day), (period.Earliest!.Value, period.Latest!.Value, period.Precision));
        }
    }

    [Fact]
    public void Unspecified_digits_mean_the_first_and_last_day_that_fit()
    {
        var random = new Random(1);
        var days = Enumerable.Range(0, new DateOnly(2000, 1, 1).DayNumber - new DateOnly(1900, 1, 1).DayNumber)
            .Select(i => Iso(new DateOnly(1900, 1, 1).AddDays(i))).ToArray();
        for (var i = 0; i < 400; i++)
        {
            var mask = days[random.Next(days.Length)].ToCharArray();
            foreach (var position in new[] { 2, 3, 5, 6, 8, 9 })
            {
                if (random.Next(3) == 0)
                    mask[position] = 'X';
            }

            var text = new string(mask);
            var fitting = days.Where(day => day.Zip(text).All(pair => pair.Second == 'X' || pair.First == pair.Second)).ToArray();
            var period = EdtfPeriod.Parse(text);
            Assert.Equal((text, fitting[0], fitting[^1]), (text, Iso(period.Earliest!.Value), Iso(period.Latest!.Value)));
        }
    }

    [Fact]
    public void Relations_are_those_of_the_sets_of_days()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Interval(random), Interval(random));
            var (p, q) = (EdtfPeriod.Parse(Text(a)), EdtfPeriod.Parse(Text(b)));
            Assert.Equal(a.From <= b.To && b.From <= a.To, p.Overlaps(q));
            Assert.Equal(a.From <= b.From && b.To <= a.To, p.Contains(q));
            Assert.Equal(p.Overlaps(q), q.Overlaps(p));
            Assert.Equal(Math.Sign(p.CompareTo(q)), -Math.Sign(q.CompareTo(p)));
            Assert.Equal(p.Equals(q), p.CompareTo(q) == 0);
        }
    }

    [Fact]
    public void Containing_implies_overlapping_and_passes_on()
    {
        var random = new Random(3);
        var periods = Enumerable.Range(0, 150).Select(_ => Any(random)).ToArray();
        foreach (var a in periods)
        {
            foreach (var b in periods.Where(a.Contains))
            {
                Assert.True(a.Overlaps(b), $"{a} contains {b} but does not overlap it");
                foreach (var c in periods.Where(b.Contains))
                    Assert.True(a.Contains(c), $"{a} contains {b} contains {c}");
            }
        }
    }

    [Fact]
    public void Sorting_is_consistent()
    {
        var random = new Random(4);
        var periods = Enumerable.Range(0, 300).Select(_ => Any(random)).ToList();
        periods.Sort();
        for (var i = 0; i < periods.Count; i++)
        {
            for (var j = i; j < periods.Count; j++)
                Assert.True(periods[i] <= periods[j], $"{periods[i]} before {periods[j]}");
        }
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_place_in_it()
    {
        const string alphabet = "0123456789XXX---//..?~%YSET[{ ,x伊";
        var random = new Random(5);
        var read = 0;
        for (var i = 0; i < 200_000; i++)
        {
            string text;
            if (i % 2 == 0)
            {
                text = new string(Enumerable.Range(0, random.Next(14)).Select(_ => alphabet[random.Next(alphabet.Length)]).ToArray());
            }
            else
            {
                var mutated = Any(random).Text.ToCharArray();
                mutated[random.Next(mutated.Length)] = alphabet[random.Next(alphabet.Length)];
                text = new string(mutated);
            }

            if (EdtfPeriod.TryParse(text, out var period))
            {
                read++;
                Assert.Equal(text, period.Text);
                Assert.True(period.Earliest is null || period.Latest is null || period.Earliest <= period.Latest, text);
                continue;
            }

            var exception = Assert.Throws<EdtfFormatException>(() => EdtfPeriod.Parse(text));
            Assert.InRange(exception.Position, 1, text.Length + 1);
            Assert.NotEmpty(exception.Expected);
        }

        Assert.InRange(read, 10_000, 150_000);
    }

    private static EdtfPeriod Any(Random random)
    {
        var date = Date(random);
        return EdtfPeriod.Parse(random.Next(6) switch
        {
            0 => date + "/..",
            1 => "../" + date,
            2 => date + "/",
            3 => "/" + date,
            4 => Text(Interval(random)),
            _ => date,
        });
    }

    private static string Date(Random random)
    {
        var day = First.AddDays(random.Next(Days));
        return random.Next(6) switch
        {
            0 => $"{day.Year:d4}",
            1 => $"{day.Year:d4}-{day.Month:d2}",
            2 => $"{day.Year:d4}-{random.Next(21, 42)}",
            3 => $"{day.Year / 10:d3}X",
            4 => $"{day.Year:d4}-{day.Month:d2}~",
            _ => Iso(day),
        };
    }

    private static (DateOnly From, DateOnly To) Interval(Random random)
    {
        var from = First.AddDays(random.Next(400));
        return (from, from.AddDays(random.Next(200)));
    }

    private static string Text((DateOnly From, DateOnly To) interval) => $"{Iso(interval.From)}/{Iso(interval.To)}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
