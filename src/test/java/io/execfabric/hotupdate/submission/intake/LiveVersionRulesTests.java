package io.execfabric.hotupdate.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.check.PreparedFolder;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import io.execfabric.hotupdate.submission.model.AcceptedRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Against a registry in memory: one live version of acme, and bytes that are barred. */
class LiveVersionRulesTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final ScriptCode REPORT = new ScriptCode("report");
    private static final Digest LIVE = Digest.ofText("live");
    private static final Digest OTHER = Digest.ofText("other");
    private static final Answers OPEN = new Answers(true, true, false);
    private static final LiveVersionLookup.LiveVersion VERSION = new LiveVersionLookup.LiveVersion(
            LIVE, OPEN, 3, RiskLevel.LOW, "Report", "Reports.", RunLimits.NONE, "s-1");

    @Test
    void otherBytesOrOtherAnswersAreNew() {
        assertThat(rules(null).check(request(OPEN), folder(OTHER))).isEmpty();
        assertThat(rules(null).check(request(new Answers(false, true, false)), folder(LIVE)))
                .isEmpty();
    }

    @Test
    void theSameBytesWithTheSameAnswersAreNot() {
        assertThat(rules(null).check(request(OPEN), folder(LIVE)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("3"))
                .extracting(Finding::code)
                .isEqualTo(FindingCode.DUPLICATE_OF_LIVE);
    }

    @Test
    void barredBytesStayBarredWithTheReasonWhereThereIsOne() {
        assertThat(rules("leaks names").check(request(OPEN), folder(OTHER)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("leaks names"))
                .extracting(Finding::code)
                .isEqualTo(FindingCode.DIGEST_REVOKED);
        assertThat(rules("").check(request(OPEN), folder(OTHER)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DIGEST_REVOKED);
    }

    @Test
    void aWishHasToChangeSomethingOfBytesThatAreNotBarred() {
        assertThat(rules(null).check(wish(new Answers(false, true, false)))).isEmpty();
        assertThat(rules(null).check(wish(OPEN)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DUPLICATE_OF_LIVE);
        assertThat(rules("leaks names").check(wish(OPEN)))
                .extracting(Finding::code)
                .containsExactly(FindingCode.DIGEST_REVOKED, FindingCode.DUPLICATE_OF_LIVE);
    }

    @Test
    void whatIsLiveIsAnsweredAndNothingWhereNobodyKnows() {
        LiveVersionRules unasked =
                new LiveVersionRules(new StaticListableBeanFactory().getBeanProvider(LiveVersionLookup.class));

        assertThat(rules(null).live(ACME, REPORT)).contains(VERSION);
        assertThat(unasked.live(ACME, REPORT)).isEmpty();
        assertThat(unasked.check(request(OPEN), folder(LIVE))).isEmpty();
    }

    private static LiveVersionRules rules(@Nullable String barred) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("registry", new Registry(barred));
        return new LiveVersionRules(beans.getBeanProvider(LiveVersionLookup.class));
    }

    private static AcceptedRequest request(Answers answers) {
        return new AcceptedRequest(
                ACME,
                REPORT,
                "Each month.",
                null,
                new RequestedAnswers(answers.aiCallable(), answers.manualExecution(), answers.confirmationRequired()));
    }

    private static PreparedFolder folder(Digest digest) {
        FolderFacts facts =
                new FolderFacts(Language.PYTHON, RiskLevel.LOW, "Report", "Reports.", null, "# Report", RunLimits.NONE);
        return new PreparedFolder(List.of(), digest, List.of(), facts);
    }

    private static AnswersWish wish(Answers answers) {
        return new AnswersWish(ACME, REPORT, VERSION, answers, RiskLevel.LOW, RunLimits.NONE, new Reason("because"));
    }

    private record Registry(@Nullable String barred) implements LiveVersionLookup {

        @Override
        public Optional<LiveVersion> live(TenantId tenant, ScriptCode code) {
            return Optional.of(VERSION).filter(version -> tenant.equals(ACME) && code.equals(REPORT));
        }

        @Override
        public Optional<String> revocation(TenantId tenant, Digest packageDigest) {
            return Optional.ofNullable(barred);
        }
    }
}
