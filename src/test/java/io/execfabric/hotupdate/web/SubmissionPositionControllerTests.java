package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.ShownSubmission;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.updateflow.FlowPositions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class SubmissionPositionControllerTests {

    private static final String POSITION = "/submissions/" + ShownSubmission.ID + "/position";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionCatalogue submissions;

    @Autowired
    FlowPositions positions;

    @Test
    void whoMaySeeTheSubmissionIsToldWhereItStands() {
        when(submissions.view(SignedIn.REVIEWER.caller(), ShownSubmission.ID))
                .thenReturn(ShownSubmission.in(SubmissionStatus.IN_REVIEW));
        when(positions.activeElements(ShownSubmission.ID)).thenReturn(List.of("review", "expiry"));

        assertThat(mvc.get().uri(POSITION).with(SignedIn.REVIEWER))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("[\"review\",\"expiry\"]");
    }

    @Test
    void aForeignOnesPositionIsNotEvenAskedFor() {
        when(submissions.view(any(), any())).thenThrow(HotUpdateException.notFound("submission"));

        assertThat(mvc.get().uri(POSITION).with(SignedIn.ADMIN)).hasStatus(404);
        verifyNoInteractions(positions);
    }

    @Test
    void whoIsNoPersonIsToldNothing() {
        for (SignedIn other : Everybody.noPerson()) {
            assertThat(mvc.get().uri(POSITION).with(other)).hasStatus(403);
        }
        assertThat(mvc.get().uri(POSITION)).hasRedirectedUrl("/login");
        verifyNoInteractions(submissions, positions);
    }
}
