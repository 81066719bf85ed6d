package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.bench.ScaleWorld.Asked;
import io.execfabric.hotupdate.bench.ScaleWorld.Size;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.recommendation.text.SampleSkills;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Iterator;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What an assistant waits for, from the policy's question to the database to the entry in the trail, with few tenants and with
 * 1,000, which hold 100,000 live Skills: each world on a server and a database of its own in this JVM, asked in turns.
 */
public final class OfferBenchmark {

    private static final int EACH = 100;
    private static final int TURNS = 10;
    private static final int WARM_UP = 10;
    private static final PageRequest TOOLS = PageRequest.of(50, null);

    private final ScaleWorld small;
    private final ScaleWorld large;
    private final SampleSkills texts = new SampleSkills();
    private final Random random = new Random(7);
    private int requests;
    private int answered;

    private OfferBenchmark(ScaleWorld small, ScaleWorld large) {
        this.small = small;
        this.large = large;
    }

    /** One question of one caller. */
    @FunctionalInterface
    private interface Question {
        void ask(ScaleWorld world, Asked asked);
    }

    /** Arguments: {@code h2} or {@code mysql}, and how many tenants the large world has (default 1000). */
    public static void main(String[] args) throws Exception {
        String database = args.length > 0 ? args[0] : "h2";
        int tenants = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
        try (ScaleWorld small = ScaleWorld.approved(database, new Size(10, 10, EACH, 0));
                ScaleWorld large = ScaleWorld.approved(database, new Size(tenants, tenants, EACH, 0))) {
            Report.head(database);
            OfferBenchmark benchmark = new OfferBenchmark(small, large);
            benchmark.compareFirst("list of tools", OfferBenchmark::tools);
            benchmark.compareFirst("recommendation", benchmark::recommend);
            benchmark.compare("recommendation", 100, benchmark::recommend);
            benchmark.compare("list of tools", 50, OfferBenchmark::tools);
        }
    }

    private void recommend(ScaleWorld world, Asked asked) {
        // two of the set's requests fit nothing, which is an answer, too
        requests++;
        answered += world.bean(Recommender.class)
                        .recommend(asked.assistant(), texts.request(random.nextInt(1000)))
                        .isEmpty()
                ? 0
                : 1;
        if (requests > 100 && answered < requests * 0.9) {
            throw new IllegalStateException("Of " + requests + " requests only " + answered + " had an answer");
        }
    }

    private static void tools(ScaleWorld world, Asked asked) {
        int found =
                world.bean(Offers.class).list(asked.assistant(), TOOLS).items().size();
        if (found != TOOLS.limit()) {
            throw new IllegalStateException(found + " tools instead of " + TOOLS.limit());
        }
    }

    /** Each tenant's first one since the server started: what is remembered later has to be read and verified. */
    private void compareFirst(String name, Question question) throws Exception {
        Series few = firsts(small, question);
        Series many = firsts(large, question);
        Report.line(name + ", a tenant's first, 10 tenants", few, "");
        Report.line(name + ", a tenant's first, many tenants", many, "");
    }

    private static Series firsts(ScaleWorld world, Question question) throws Exception {
        Series series = new Series();
        Iterator<Asked> tenants = world.oneOfEach().iterator();
        Load.rounds(world.size().active(), once(world, tenants::next, question), series);
        return series;
    }

    private void compare(String name, int rounds, Question question) throws Exception {
        Series few = new Series();
        Series many = new Series();
        Series again = new Series();
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            boolean counts = turn >= 0;
            Asked one = large.any();
            Load.rounds(rounds, once(small, small::any, question), counts ? few : new Series());
            Load.rounds(rounds, once(large, large::any, question), counts ? many : new Series());
            Load.rounds(rounds, once(large, () -> one, question), counts ? again : new Series());
        }
        Report.line(name + ", 10 tenants", few, "");
        Report.line(name + ", any of many tenants", many, ratio(many, few));
        Report.line(name + ", one of many, again and again", again, ratio(again, few));
    }

    /** In the scope of the caller's tenant, as each request is. */
    private static Load.Worker once(ScaleWorld world, Supplier<Asked> asked, Question question) {
        return () -> () -> {
            Asked who = asked.get();
            world.bean(TenantBarrier.class).asTenant(who.tenant(), () -> {
                question.ask(world, who);
                return true;
            });
        };
    }

    private static String ratio(Series many, Series few) {
        return String.format(
                Locale.ROOT,
                "%.2f times at p50, %.2f at p99 (target: 1.5)",
                many.percentile(50) / few.percentile(50),
                many.percentile(99) / few.percentile(99));
    }
}
