package io.execfabric.hotupdate.execution.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.model.ConfirmationTicket;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.execution.model.RunRequester;
import io.execfabric.hotupdate.execution.model.RunTarget;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfirmationRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LIFE = Duration.ofHours(24);

    @Test
    void aConfirmerMayDecide() {
        assertThat(refusal(NOW, RiskLevel.HIGH, "acme-confirmer", true)).isEmpty();
    }

    @Test
    void nobodyElseMay() {
        assertThat(refusal(NOW, RiskLevel.LOW, "acme-member", false)).contains(ErrorCode.FORBIDDEN);
    }

    @Test
    void theRequesterMayNotDecideOnHighRisk() {
        assertThat(refusal(NOW, RiskLevel.HIGH, "acme-member", true)).contains(ErrorCode.REQUESTER_MAY_NOT_CONFIRM);
    }

    @Test
    void theRequesterMayDecideOnMediumRisk() {
        assertThat(refusal(NOW, RiskLevel.MEDIUM, "acme-member", true)).isEmpty();
    }

    @Test
    void nobodyMayDecideAtTheMomentOfExpiry() {
        assertThat(refusal(NOW.plus(LIFE).minusMillis(1), RiskLevel.LOW, "acme-confirmer", true))
                .isEmpty();
        assertThat(refusal(NOW.plus(LIFE), RiskLevel.LOW, "acme-confirmer", true))
                .contains(ErrorCode.ALREADY_DECIDED);
    }

    @Test
    void aTicketIsUsedUpByTheFirstDecision() {
        ConfirmationTicket ticket = ticket(RiskLevel.LOW);
        ticket.decide(ConfirmationDecision.DENY, "acme-confirmer", null, NOW);

        assertThatThrownBy(() -> ticket.decide(ConfirmationDecision.CONFIRM, "acme-confirmer", null, NOW))
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.ALREADY_DECIDED));
        assertThat(ticket.allows(RunFixture.awaiting(NOW))).isFalse();
        assertThat(new ConfirmationPolicy(Clock.fixed(NOW, ZoneOffset.UTC)).refusal(ticket, "acme-confirmer", true))
                .map(HotUpdateException::code)
                .contains(ErrorCode.ALREADY_DECIDED);
    }

    @Test
    void aTicketAllowsNothingBeforeTheYes() {
        assertThat(ticket(RiskLevel.LOW).allows(RunFixture.awaiting(NOW))).isFalse();
    }

    @Test
    void aTicketHoldsForItsArgumentsAlone() {
        ConfirmationTicket ticket = ticket(RiskLevel.LOW);
        ticket.decide(ConfirmationDecision.CONFIRM, "acme-confirmer", null, NOW);
        Run other = Run.awaitingConfirmation(
                "run",
                RunFixture.ACME,
                new RunTarget(RunFixture.version("orders", RunFixture.OPEN)),
                new RunRequester(RunFixture.MEMBER),
                RunFixture.input("{\"delete\":true}"),
                NOW);

        assertThat(ticket.allows(RunFixture.awaiting(NOW))).isTrue();
        assertThat(ticket.allows(other)).isFalse();
    }

    @Test
    void theHashOfArgumentsDoesNotDependOnHowTheyAreWritten() {
        assertThat(RunInput.canonicalHash("{\"b\": 1, \"a\": 2.0}"))
                .isEqualTo(RunInput.canonicalHash("{\"a\":2,\"b\":1}"))
                .isNotEqualTo(RunInput.canonicalHash("{\"a\":2,\"b\":\"1\"}"));
    }

    private static Optional<ErrorCode> refusal(Instant now, RiskLevel risk, String person, boolean confirmer) {
        ConfirmationPolicy policy = new ConfirmationPolicy(Clock.fixed(now, ZoneOffset.UTC));
        return policy.refusal(ticket(risk), person, confirmer).map(HotUpdateException::code);
    }

    private static ConfirmationTicket ticket(RiskLevel risk) {
        return new ConfirmationTicket("ticket", RunFixture.awaiting(NOW), risk, LIFE);
    }
}
