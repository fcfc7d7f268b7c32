using MpnBenefits.Data;
using MpnBenefits.Web.Deliveries;
using MpnBenefits.Web.Letters;
using MpnBenefits.Web.Programme;
using Quartz;

namespace MpnBenefits.Web.Jobs;

/// <summary>
/// The one place that says when. Every instance keeps the timetable in memory; what must happen once is claimed in the
/// database by the job itself.
/// </summary>
public static class Timetable
{
    private static readonly TimeSpan LettersEvery = TimeSpan.FromSeconds(10);

    /// <summary>What one instance published, the others know within half a minute.</summary>
    private static readonly TimeSpan ProgrammeEvery = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan DeliveriesEvery = TimeSpan.FromSeconds(3);

    /// <summary>Whoever tries the portal looks into its mailbox at once.</summary>
    private static readonly TimeSpan DemoLettersEvery = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddTimetable(this IServiceCollection services, bool demo)
    {
        services.AddQuartz(jobs => jobs
            .ScheduleJob<DeliverLettersJob>(trigger => trigger.WithIdentity("letters").WithSimpleSchedule(demo ? DemoLettersEvery : LettersEvery))
            .ScheduleJob<CheckDeliveriesJob>(trigger => trigger.WithIdentity("evidence").WithSimpleSchedule(DeliveriesEvery))
            .ScheduleJob<ReadProgrammeJob>(trigger => trigger.WithIdentity("programme").WithSimpleSchedule(ProgrammeEvery)));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }
}

/// <summary>Delivers the letters that wait, one run at a time.</summary>
[DisallowConcurrentExecution]
public sealed class DeliverLettersJob(DeliverLetters letters, IHostApplicationLifetime life) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStarted.IsCancellationRequested)
        {
            await letters.RunAsync(cancellationToken);
        }
    }
}

/// <summary>Reads extensions and prices again, for those that another instance published.</summary>
[DisallowConcurrentExecution]
public sealed class ReadProgrammeJob(BenefitsDb db, ProgrammeLibrary programme, IHostApplicationLifetime life) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStarted.IsCancellationRequested)
        {
            await programme.LoadAsync(db, cancellationToken);
        }
    }
}

/// <summary>Checks the lines of delivered files, one run at a time.</summary>
[DisallowConcurrentExecution]
public sealed class CheckDeliveriesJob(CheckDeliveries deliveries, IHostApplicationLifetime life) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (life.ApplicationStarted.IsCancellationRequested)
        {
            await deliveries.RunAsync(cancellationToken);
        }
    }
}
