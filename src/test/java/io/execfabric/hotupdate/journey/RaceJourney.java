package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.journey.RaceModel.Live;
import io.execfabric.hotupdate.journey.RaceWriters.Attempt;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.AtOnce;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Eight people at once, four of them with one thing to do and four with another: nobody gets a failure of the server, what was
 * done could have been done one after the other, and the trail names exactly those who did it.
 */
public abstract class RaceJourney extends Journey {

    /** Who tries once more submits other bytes. */
    private static final AtomicInteger TRIES = new AtomicInteger();

    private static final int WRITERS = 8;

    /** Where nothing more happens by itself. */
    private static final Set<SubmissionStatus> AT_REST = Set.of(
            SubmissionStatus.NEEDS_FIX,
            SubmissionStatus.IN_REVIEW,
            SubmissionStatus.AVAILABLE,
            SubmissionStatus.REJECTED,
            SubmissionStatus.WITHDRAWN,
            SubmissionStatus.EXPIRED,
            SubmissionStatus.QUARANTINED);

    private final Map<Contest, RaceStage> stages = new HashMap<>();
    private RaceWriters writers;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ManagementService jobs;

    private final Supplier<Stream<Contest>> held;

    /** @param held the contests that are held here */
    RaceJourney(Supplier<Stream<Contest>> held) {
        this.held = held;
    }

    Stream<Contest> contests() {
        return held.get();
    }

    /** Each pair of acts from each state. */
    public abstract static class All extends RaceJourney {

        protected All() {
            super(Contest::all);
        }
    }

    /** Each pair of acts. */
    public abstract static class EachPairOnce extends RaceJourney {

        protected EachPairOnce() {
            super(Contest::eachPairOnce);
        }
    }

    /** What shows most of what a database can do differently. */
    public abstract static class Few extends RaceJourney {

        protected Few() {
            super(Contest::few);
        }
    }

    @BeforeAll
    void handInAll() {
        TRIES.incrementAndGet();
        writers = new RaceWriters(acmeAdmin, journeyAdmin(), this::fixTimeOver, reviewer, secondReviewer());
        for (int version = 1; version <= 5; version++) {
            live(folder("race", version), "race", Map.of());
        }
        contests().forEach(contest -> stages.put(contest, stage(contest, "race-" + stages.size())));
    }

    private RaceStage stage(Contest contest, String own) {
        if (!contest.isOfSubmission()) {
            return new RaceStage("", "", "race", 0);
        }
        if (contest.approvesBesideOthers()) {
            live(folder(own, 1), own, Map.of());
            live(folder(own, 2), own, Map.of());
        }
        boolean pure = contest.one().isOfSubmission() && contest.other().isOfSubmission();
        String code = pure || contest.approvesBesideOthers() ? own : "race";
        var submitted = acmeAdmin.submit(folder(own, 3).zip(), metadata(code, Map.of()));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        return new RaceStage(submitted.text("id"), submitted.text("digest"), code, 0);
    }

    @ParameterizedTest
    @MethodSource("contests")
    void meet(Contest contest) {
        RaceStage stage = ready(contest);
        long before = newestEntry();
        try (LoggedProblems log = new LoggedProblems()) {
            List<Attempt> attempts =
                    AtOnce.go(WRITERS, i -> writers.go(i % 2 == 0 ? contest.one() : contest.other(), stage, i / 2));
            List<Attempt> winners = attempts.stream().filter(Attempt::won).toList();

            assertThat(attempts)
                    .allSatisfy(attempt ->
                            assertThat(attempt.status()).as(attempt.words()).isIn(200, 201, 409));
            assertThat(attempts)
                    .filteredOn(attempt -> attempt.status() == 409)
                    .allSatisfy(refused -> assertThat(refused.words()).contains("urn:hot-update:"));
            assertThat(winners).isNotEmpty();
            atRest(stage);
            assertThat(contest.model().ends(winners.stream().map(Attempt::act).toList()).stream()
                            .map(RaceModel::seen))
                    .as("%s", winners)
                    .contains(seen(contest, stage));
            assertThat(trail(contest, stage, before))
                    .containsExactlyInAnyOrderElementsOf(winners.stream()
                            .map(winner -> winner.act().audited(stage) + " by " + winner.actor())
                            .toList());
            assertThat(log.found()).isEmpty();
        }
        assertThat(journeyAdmin()
                        .get("/api/v1/audit/verification")
                        .body()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    private RaceStage ready(Contest contest) {
        RaceStage stage = Objects.requireNonNull(stages.get(contest));
        if (contest.isOfSubmission()) {
            awaitStatus(stage.submission(), "IN_REVIEW");
        }
        if (contest.start() == SubmissionStatus.NEEDS_FIX) {
            assertAccepted(decision(
                    reviewer, stage.submission(), Map.of("outcome", "REQUEST_CHANGES", "comment", "before the race")));
        }
        boolean ofSkill = !contest.one().isOfSubmission() || !contest.other().isOfSubmission();
        return ofSkill ? withTarget(stage) : stage;
    }

    /** Switched on, with something live and something else to go back to. */
    private RaceStage withTarget(RaceStage stage) {
        String path = "/api/v1/skills/" + stage.code();
        acmeAdmin.post(path + "/enable", Map.of("reason", "the next race"));
        if (number("LIVE", stage.code()) == 0) {
            assertAccepted(acmeAdmin.post(
                    path + "/rollback",
                    Map.of("version", number("SUPERSEDED", stage.code()), "reason", "the next race")));
        }
        return new RaceStage(stage.submission(), stage.digest(), stage.code(), number("SUPERSEDED", stage.code()));
    }

    private int number(String state, String code) {
        Integer number = database.queryForObject(
                "select coalesce(max(v.number), 0) from skill_version v join skill s on s.id = v.skill_id"
                        + " where s.code = ? and v.state = ?",
                Integer.class,
                code,
                state);
        return number == null ? 0 : number;
    }

    private void atRest(RaceStage stage) {
        if (!stage.submission().isEmpty()) {
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> AT_REST.contains(status(stage)));
        }
    }

    private SubmissionStatus status(RaceStage stage) {
        return SubmissionStatus.valueOf(submission(stage.submission()).text("status"));
    }

    private RaceModel.Seen seen(Contest contest, RaceStage stage) {
        SubmissionStatus status = contest.isOfSubmission() ? status(stage) : contest.start();
        return database
                .query(
                        "select s.enabled, v.number, v.submission_id from skill s left join skill_version v"
                                + " on v.id = s.live_version_id where s.tenant_id = 'acme' and s.code = ?",
                        (row, at) -> new RaceModel.Seen(
                                status, row.getBoolean(1), live(stage, row.getInt(2), row.getString(3))),
                        stage.code())
                .stream()
                .findFirst()
                .orElse(new RaceModel.Seen(status, true, Live.PRESENT));
    }

    private static Live live(RaceStage stage, int number, String submission) {
        if (number == 0) {
            return Live.NOTHING;
        }
        if (number == stage.target()) {
            return Live.TARGET;
        }
        return stage.submission().equals(submission) ? Live.SUBMITTED : Live.PRESENT;
    }

    private long newestEntry() {
        Long newest = database.queryForObject("select coalesce(max(seq), 0) from audit_event", Long.class);
        return newest == null ? 0 : newest;
    }

    private List<String> trail(Contest contest, RaceStage stage, long after) {
        return database.queryForList(
                "select concat(action, ' by ', actor) from audit_event where seq > ? and action in (?, ?)",
                String.class,
                after,
                contest.one().audited(stage),
                contest.other().audited(stage));
    }

    /** As its timer does it; false where there is none, or where somebody else was faster. */
    private boolean fixTimeOver(String submissionId) {
        return barrier.asPlatform(() -> {
            List<Job> timers =
                    instances.createProcessInstanceQuery().processInstanceBusinessKey(submissionId).list().stream()
                            .flatMap(instance -> jobs
                                    .createJobQuery()
                                    .processInstanceId(instance.getId())
                                    .activityId("BoundaryEvent_FixTimeOver")
                                    .list()
                                    .stream())
                            .toList();
            try {
                timers.forEach(timer -> jobs.executeJob(timer.getId()));
                return !timers.isEmpty();
            } catch (OptimisticLockingException lost) {
                return false;
            }
        });
    }

    private static ScriptFolder folder(String name, int version) {
        return ScriptFolder.prettyJson()
                .with("contest.txt", name + ", version " + version)
                .with("try.txt", "try " + TRIES.get());
    }
}
