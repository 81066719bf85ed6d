package io.execfabric.hotupdate.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.Offered;
import io.execfabric.hotupdate.recommendation.ReRanker;
import io.execfabric.hotupdate.recommendation.Recommendation;
import io.execfabric.hotupdate.recommendation.RecommendationRequest;
import io.execfabric.hotupdate.recommendation.Recommender;
import io.execfabric.hotupdate.recommendation.door.RecommendedDoor;
import io.execfabric.hotupdate.recommendation.index.RecommendationProperties;
import io.execfabric.hotupdate.recommendation.index.TenantIndexes;
import io.execfabric.hotupdate.recommendation.text.ApprovedTexts;
import io.execfabric.hotupdate.recommendation.text.SkillTexts;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.Scenarios;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class RecommenderTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final Caller AI = assistant("acme-member", ACME);
    private static final Caller THEIRS = assistant("globex-member", GLOBEX);
    private static final ReRanker AS_FOUND = new ReRankerConfiguration().orderAsFound();

    private final Offered offered = new Offered();
    private final List<Audited> audited = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private static final Caller PROBE = Caller.probe(ACME, Set.of(Role.AI));
    private static final Caller PROBE_OF_THEIRS = Caller.probe(GLOBEX, Set.of(Role.AI));
    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final Recommender recommender = recommender(AS_FOUND, new RecommendationProperties(5, 3));

    @Test
    void whatGoesLiveIsOfferedAndWhatIsWithdrawnIsGoneAtTheNextRequest() {
        offered.live(ACME, "tides", "Tide tables", "Tells the tide of a harbour.");
        assertThat(ask(AI, "tide of the harbour")).containsExactly("tides");

        SkillVersionFacts second = offered.live(ACME, "harbour-fees", "Harbour fees", "Adds up the fees of a harbour.");
        assertThat(ask(AI, "tide of the harbour")).containsExactly("tides", "harbour-fees");

        offered.withdraw(second);
        assertThat(ask(AI, "tide of the harbour")).containsExactly("tides");
        assertThat(ask(AI, "fees")).isEmpty();
    }

    @Test
    void anotherTenantsSkillsChangeNothing() {
        offered.live(ACME, "tides", "Tide tables", "Tells the tide of a harbour.");
        offered.live(ACME, "fees", "Harbour fees", "Adds up the fees of a harbour.");
        List<Recommendation> alone = recommender.recommend(AI, request("tide of the harbour"));

        for (int copy = 0; copy < 20; copy++) {
            offered.live(GLOBEX, "tides" + copy, "Tide tables", "Tells the tide of a harbour. Also of whales.");
        }
        recommender.recommend(THEIRS, request("tide of the harbour"));

        assertThat(recommender.recommend(AI, request("tide of the harbour"))).isEqualTo(alone);
        assertThat(ask(AI, "whales")).isEmpty();
        assertThat(ask(THEIRS, "fees")).isEmpty();
        assertThat(audited)
                .filteredOn(event -> ACME.equals(event.tenant()))
                .extracting(Audited::detail)
                .noneMatch(detail -> detail.contains("globex"));
    }

    @Test
    void whatThePlatformGrantedIsOfferedLikeTheTenantsOwn() {
        offered.live(ACME, TenantId.PUBLIC, "tides", "Tide tables", "Tells the tide of a harbour.");

        assertThat(ask(AI, "tide")).containsExactly("tides");
        assertThat(ask(THEIRS, "tide")).isEmpty();
    }

    @Test
    void textsAreThoseOfTheSignedRecordAndWithoutOneNothingIsOffered() {
        SkillVersionFacts rewritten = offered.live(ACME, "tides", "Whale songs", "Sings.");
        SkillVersionFacts forged = offered.live(ACME, "forged", "Tide tables", "Tells the tide.");
        offered.approvedAs(rewritten, "Tide tables", "Tells the tide as approved.");
        offered.forge(forged);

        assertThat(recommender.recommend(AI, request("tide"))).singleElement().satisfies(one -> {
            assertThat(one.skill().value()).isEqualTo("tides");
            assertThat(one.text().name()).isEqualTo("Tide tables");
            assertThat(one.text().description()).isEqualTo("Tells the tide as approved.");
            assertThat(one.text().inputSchema()).isEqualTo("{\"type\":\"object\"}");
        });
        assertThat(ask(AI, "whale")).isEmpty();
    }

    @Test
    void aReRankerOrdersAndNeitherAddsNorTakes() {
        offered.live(ACME, "first", "Tide tables of a harbour", "Tells the tide.");
        offered.live(ACME, "second", "Tide and harbour", "Tells more than the tide.");
        offered.live(ACME, "third", "Port", "A tide.");
        List<String> asFound = ask(AI, "tide");
        Recommender turned = recommender(
                (request, found) -> {
                    assertThat(request).isEqualTo("tide");
                    assertThat(found)
                            .extracting(ReRanker.Candidate::description)
                            .contains("A tide.");
                    return List.of(found.get(2).id(), "made-up", found.get(2).id());
                },
                new RecommendationProperties(100, 100));
        Recommender failing = recommender(
                (request, found) -> {
                    throw new IllegalStateException("no model");
                },
                new RecommendationProperties(100, 100));

        assertThat(codes(turned.recommend(AI, request("tide"))))
                .containsExactly(asFound.get(2), asFound.get(0), asFound.get(1));
        assertThat(codes(turned.recommend(AI, new RecommendationRequest("tide", 1))))
                .containsExactly(asFound.get(2));
        assertThat(codes(failing.recommend(AI, request("tide")))).isEqualTo(asFound);
    }

    @Test
    void eachOfferIsAuditedByNameAndCountedByTenant() {
        for (int number = 10; number < 40; number++) {
            offered.live(ACME, "tide" + number, "Tide " + number, "Tells the tide.");
        }

        ask(AI, "tide");
        ask(AI, "nothing like it");

        assertThat(audited).hasSize(3).allSatisfy(event -> {
            assertThat(event.tenant()).isEqualTo(ACME);
            assertThat(event.actor()).isEqualTo("acme-member");
            assertThat(event.action()).isEqualTo("RECOMMENDED");
            assertThat(event.detail()).contains("the AI of acme-member").hasSizeLessThan(1000);
        });
        assertThat(audited)
                .extracting(Audited::subjectId)
                .containsOnly(audited.get(0).subjectId());
        String details = String.join(" ", audited.stream().map(Audited::detail).toList());
        assertThat(details).contains("tide10 version 1", "tide39 version 1");
        assertThat(meters.counter("hotupdate.recommendation.requests", "tenant", "acme")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("hotupdate.recommendation.offers", "tenant", "acme")
                        .count())
                .isEqualTo(30);
    }

    @Test
    void whoAsksTooOftenWaitsAndNobodyElseDoes() {
        Caller person = new Caller("acme-member", ACME, Set.of(Role.TENANT_MEMBER), null);
        for (int count = 0; count < 5; count++) {
            ask(AI, "tide");
        }

        assertThatThrownBy(() -> ask(AI, "tide"))
                .isInstanceOfSatisfying(
                        QuotaExceeded.class,
                        refused -> assertThat(refused.retryAfter())
                                .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1)));
        ask(person, "tide");
        ask(THEIRS, "tide");
        clock.advance(Duration.ofMinutes(1));
        ask(AI, "tide");
    }

    @Test
    void whoBelongsToNoTenantIsOfferedNothing() {
        Caller reviewer = new Caller("reviewer1", null, Set.of(Role.REVIEWER), null);

        assertThat(recommender.recommend(reviewer, request("tide"))).isEmpty();
        assertThat(audited).isEmpty();
    }

    @Test
    void aRequestSaysSomethingAndNotTooMuch() {
        for (String wrong : List.of("", " \n", "x".repeat(1001))) {
            assertThatThrownBy(() -> request(wrong))
                    .isInstanceOfSatisfying(
                            HotUpdateException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INPUT_INVALID));
        }
        assertThat(RecommendationRequest.of("tide", null).limit()).isEqualTo(50);
        assertThatThrownBy(() -> RecommendationRequest.of("tide", 201)).isInstanceOf(HotUpdateException.class);
    }

    @Test
    void theDoorOpensToExactlyWhatIsRanked() {
        SkillVersionFacts own = offered.live(ACME, "tides", "Tide tables", "Tells the tide.");
        SkillVersionFacts next = offered.live(ACME, "tidesa", "Tide tables", "Tells the tide.");
        SkillVersionFacts short1 = offered.live(ACME, "a", "Tide tables", "Tells the tide.");
        SkillVersionFacts theirs = offered.live(GLOBEX, "tides", "Tide tables", "Tells the tide.");
        RecommendedDoor door = new RecommendedDoor(recommender, new Candidates(offered));

        assertThat(List.of(own, next, short1)).allMatch(version -> door.opensTo(PROBE, version));
        assertThat(door.opensTo(PROBE, theirs)).isFalse();
        assertThat(door.opensTo(PROBE_OF_THEIRS, own)).isFalse();
        assertThat(door.opensTo(PROBE_OF_THEIRS, theirs)).isTrue();
        offered.withdraw(own);
        assertThat(door.opensTo(PROBE, own)).isFalse();
        assertThat(door.shouldOpenToOwner(PROBE, own)).isTrue();
    }

    @Test
    void whatThePermissionChecksAskIsNeitherCountedNorWrittenDown() {
        offered.live(ACME, "tides", "Tide tables", "Tells the tide.");

        for (int often = 0; often < 10; often++) {
            assertThat(codes(recommender.recommend(PROBE, request("tide")))).containsExactly("tides");
        }

        assertThat(audited).isEmpty();
    }

    @Test
    void aRequestForOneSkillHasThatOneAloneAndChangesNothingForOthers() {
        offered.live(ACME, "tides", "Tide tables", "Tells the tide.");
        offered.live(ACME, "fees", "Harbour fees", "Adds up the fees of tides.");

        assertThat(codes(recommender.recommend(PROBE, RecommendationRequest.only(new ScriptCode("fees")))))
                .containsExactly("fees");
        assertThat(ask(AI, "tides")).containsExactly("tides", "fees");
    }

    private Recommender recommender(ReRanker reRanker, RecommendationProperties properties) {
        SkillTexts texts = new SkillTexts(new ApprovedTexts(offered), Mockito.mock(Scenarios.class), new NoBarrier());
        Ranking ranking = new Ranking(new TenantIndexes(texts, properties), reRanker);
        return new DefaultRecommender(
                new Candidates(offered),
                ranking,
                new OfferThrottle(properties, clock),
                new OfferRecords(event -> audited.add((Audited) event), this::nextId, meters),
                meters);
    }

    private String nextId() {
        return "offer-" + audited.size();
    }

    private List<String> ask(Caller caller, String text) {
        return codes(recommender.recommend(caller, request(text)));
    }

    private static List<String> codes(List<Recommendation> found) {
        return found.stream().map(one -> one.skill().value()).toList();
    }

    private static RecommendationRequest request(String text) {
        return RecommendationRequest.of(text, null);
    }

    private static Caller assistant(String user, TenantId tenant) {
        return new Caller(user, tenant, Set.of(Role.AI), TokenKind.AI);
    }

    private static final class NoBarrier implements TenantBarrier {

        @Override
        public <T> T past(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T asPlatform(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T asTenant(TenantId tenant, Supplier<T> work) {
            return work.get();
        }
    }
}
