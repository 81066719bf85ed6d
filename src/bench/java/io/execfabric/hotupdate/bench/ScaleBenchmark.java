package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.bench.ScaleWorld.Asked;
import io.execfabric.hotupdate.bench.ScaleWorld.Size;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.function.Supplier;

/**
 * What the number of tenants and Skills costs: the same questions in a small world and in a large one, each on a server and a
 * database of its own in this JVM, in turns, so that whatever else the machine does meets both alike.
 */
public final class ScaleBenchmark {

    private static final int EACH = 10;
    private static final Size SMALL = new Size(3, 3, EACH, 0);
    private static final Size LARGE = new Size(10_000, 9_500, EACH, 5_000);
    private static final PageRequest PAGE = PageRequest.of(EACH, null);
    private static final int TURNS = 10;
    private static final int WARM_UP = 10;

    private final ScaleWorld small;
    private final ScaleWorld large;

    private ScaleBenchmark(ScaleWorld small, ScaleWorld large) {
        this.small = small;
        this.large = large;
    }

    /** One question, of a world, about one Skill. */
    @FunctionalInterface
    private interface Question {
        void ask(ScaleWorld world, Asked asked);
    }

    /** Argument: {@code h2} or {@code mysql}. */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "h2";
        try (ScaleWorld small = ScaleWorld.approved(database, SMALL);
                ScaleWorld large = ScaleWorld.approved(database, LARGE)) {
            Report.head(database);
            new ScaleBenchmark(small, large).measure();
        }
    }

    private void measure() throws Exception {
        compare("listing, by service", 50, ScaleBenchmark::list);
        compare("listing, by HTTP", 50, ScaleBenchmark::listByHttp);
        compare("decision to run by hand", 100, ScaleBenchmark::decide);
        compare("what an AI is offered", 50, ScaleBenchmark::offered);
        compare("step 6", 15, ScaleBenchmark::check);
    }

    private static void list(ScaleWorld world, Asked asked) {
        int listed = scoped(
                        world,
                        asked,
                        () -> world.bean(SkillCatalogue.class)
                                .list(asked.member(), PAGE)
                                .items())
                .size();
        mustBeAll(listed);
    }

    private static void offered(ScaleWorld world, Asked asked) {
        mustBeAll(scoped(
                        world,
                        asked,
                        () -> world.bean(AvailabilityPolicy.class)
                                .available(asked.assistant(), Access.BE_OFFERED, PAGE))
                .size());
    }

    private static void decide(ScaleWorld world, Asked asked) {
        ScaleWorld.mustBe(
                asked,
                scoped(
                        world,
                        asked,
                        () -> world.bean(AvailabilityPolicy.class)
                                .decide(asked.member(), asked.code(), Access.RUN_BY_HAND)
                                .orThrow()));
    }

    private static void check(ScaleWorld world, Asked asked) {
        world.bean(TenantBarrier.class).asPlatform(() -> {
            world.bean(PermissionChecks.class).activateAndVerify(asked.versionId());
            return true;
        });
    }

    private static <T> T scoped(ScaleWorld world, Asked asked, Supplier<T> work) {
        return world.bean(TenantBarrier.class).asTenant(asked.tenant(), work);
    }

    private static void mustBeAll(int found) {
        if (found != EACH) {
            throw new IllegalStateException(found + " Skills instead of " + EACH);
        }
    }

    private static void listByHttp(ScaleWorld world, Asked asked) {
        Answer answer = world.clientOf(asked).get("/api/v1/skills?limit=" + EACH);
        mustBeAll(answer.body().path("items").size());
    }

    private void compare(String name, int rounds, Question question) throws Exception {
        Series few = new Series();
        Series many = new Series();
        Series ofOne = new Series();
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            boolean counts = turn >= 0;
            Load.rounds(rounds, once(small, small::any, question), counts ? few : new Series());
            Load.rounds(rounds, once(large, large::any, question), counts ? many : new Series());
            Load.rounds(rounds, once(large, large::anyOfTheBigOne, question), counts ? ofOne : new Series());
        }
        Report.line(name + ", " + SMALL.tenants() + " tenants", few, "");
        Report.line(name + ", " + LARGE.tenants() + " tenants", many, ratio(many, few));
        Report.line(name + ", one with " + LARGE.big() + " Skills", ofOne, ratio(ofOne, few));
    }

    private static Load.Worker once(ScaleWorld world, Supplier<Asked> asked, Question question) {
        return () -> () -> question.ask(world, asked.get());
    }

    private static String ratio(Series many, Series few) {
        double ratio = many.percentile(50) / few.percentile(50);
        return String.format(java.util.Locale.ROOT, "%.2f times at p50 (target: 1.5)", ratio);
    }
}
