namespace Maturity.Core.Drawing;

/// <summary>A picture as a list of marks, painted in their order. All measures are points (1/72 inch).</summary>
public sealed record Drawing
{
    /// <summary>Puts marks on a sheet.</summary>
    /// <param name="width">Width of the sheet, above 0.</param>
    /// <param name="height">Height of the sheet, above 0.</param>
    /// <param name="title">What is shown, for readers who cannot see it.</param>
    /// <param name="description">What it says, for readers who cannot see it.</param>
    /// <param name="marks">The marks, from back to front.</param>
    /// <exception cref="ArgumentException">A measure is not above 0, or the title is empty.</exception>
    public Drawing(double width, double height, string title, string description, IReadOnlyList<Mark> marks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        (Width, Height, Title, Description, Marks) = (width, height, title, description, marks);
    }

    /// <summary>Width of the sheet.</summary>
    public double Width { get; }

    /// <summary>Height of the sheet.</summary>
    public double Height { get; }

    /// <summary>What is shown.</summary>
    public string Title { get; }

    /// <summary>What it says.</summary>
    public string Description { get; }

    /// <summary>The marks, from back to front.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>The whole sheet.</summary>
    public Box Sheet => new(0, 0, Width, Height);
}
