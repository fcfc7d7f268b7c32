namespace MpnBenefits.Web.Ui;

/// <summary>How many tasks the person of this request has; the page that knows says so.</summary>
public sealed class TaskCount
{
    public int Count { get; set; }
}
