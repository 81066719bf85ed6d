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

    private final List<SignedApproval> read = new ArrayList<>();

    private void verify(PublicKey key, SignedApproval approval) {
        asked.add(approval);
    }

    private ApprovalRecord read(SignedApproval approval) {
        read.add(approval);
        return RECORD;
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        remembered.verified(KEY, APPROVAL, this::verify, this::read);
        SignedApproval again = new SignedApproval("{}", "c2ln", "key");

        assertThat(remembered.verified(KEY, again, this::verify, this::read)).isEqualTo(RECORD);
        assertThat(asked).hasSize(1);
    }

    @Test
    void oneChangedCharacterAndAnotherKeyAreAskedAnew() {
        remembered.verified(KEY, APPROVAL, this::verify, this::read);
        remembered.verified(KEY, new SignedApproval("{ }", "c2ln", "key"), this::verify, this::read);
        remembered.verified(KEY, new SignedApproval("{}", "c2lo", "key"), this::verify, this::read);
        remembered.verified(KEY, new SignedApproval("{}", "c2ln", "other"), this::verify, this::read);
        remembered.verified(Ed25519.newKeyPair().getPublic(), APPROVAL, this::verify, this::read);

        assertThat(asked).hasSize(5);
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> remembered.verified(
                        KEY,
                        APPROVAL,
                        (key, approval) -> {
                            throw new IllegalStateException("no");
                        },
                        this::read));
        assertThat(read).isEmpty();

        assertThat(remembered.verified(KEY, APPROVAL, this::verify, this::read)).isEqualTo(RECORD);
    }

    @Test
    void ofWhatWasNotAskedForLongItIsOnlyKnownThatItFits() {
        remembered.verified(KEY, APPROVAL, this::verify, this::read);
        for (int other = 0; other < 500; other++) {
            remembered.verified(KEY, new SignedApproval("{}", "c2ln", "key" + other), this::verify, this::read);
        }
        remembered.verified(KEY, APPROVAL, this::verify, this::read);

        assertThat(asked).hasSize(501);
        assertThat(read).hasSize(502);
    }
}
