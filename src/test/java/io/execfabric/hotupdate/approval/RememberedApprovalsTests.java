package io.execfabric.hotupdate.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedApprovalsTests {

    private static final PublicKey KEY = Ed25519.newKeyPair().getPublic();
    private static final SignedApproval APPROVAL = new SignedApproval("{}", "c2ln", "key");
    private static final ApprovalRecord RECORD = ApprovalFixture.record("Tidy", null);

    private final RememberedApprovals remembered = new RememberedApprovals();
    private final List<SignedApproval> asked = new ArrayList<>();

    private ApprovalRecord verify(PublicKey key, SignedApproval approval) {
        asked.add(approval);
        return RECORD;
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        remembered.verified(KEY, APPROVAL, this::verify);
        SignedApproval again = new SignedApproval("{}", "c2ln", "key");

        assertThat(remembered.verified(KEY, again, this::verify)).isEqualTo(RECORD);
        assertThat(asked).hasSize(1);
    }

    @Test
    void oneChangedCharacterAndAnotherKeyAreAskedAnew() {
        remembered.verified(KEY, APPROVAL, this::verify);
        remembered.verified(KEY, new SignedApproval("{ }", "c2ln", "key"), this::verify);
        remembered.verified(KEY, new SignedApproval("{}", "c2lo", "key"), this::verify);
        remembered.verified(KEY, new SignedApproval("{}", "c2ln", "other"), this::verify);
        remembered.verified(Ed25519.newKeyPair().getPublic(), APPROVAL, this::verify);

        assertThat(asked).hasSize(5);
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> remembered.verified(KEY, APPROVAL, (key, approval) -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(remembered.verified(KEY, APPROVAL, this::verify)).isEqualTo(RECORD);
    }

    @Test
    void whatWasNotAskedForLongIsForgotten() {
        remembered.verified(KEY, APPROVAL, this::verify);
        for (int other = 0; other < 500; other++) {
            remembered.verified(KEY, new SignedApproval("{}", "c2ln", "key" + other), this::verify);
        }
        remembered.verified(KEY, APPROVAL, this::verify);

        assertThat(asked).hasSize(502);
    }
}
