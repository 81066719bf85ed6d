package io.execfabric.hotupdate.web.page;

import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Gathers the start page from the newest submissions and runs. */
@Component
class HomeQueries {

    private static final PageRequest NEWEST = PageRequest.of(null, null);
    private static final int SHOWN = 5;

    private final SubmissionCatalogue submissions;
    private final Executions executions;

    HomeQueries(SubmissionCatalogue submissions, Executions executions) {
        this.submissions = submissions;
        this.executions = executions;
    }

    HomeView of(Caller caller) {
        List<SubmissionView> newest = submissions.list(caller, NEWEST).items();
        List<ExecutionView> runs = executions.list(caller, NEWEST).items();
        boolean admin = caller.has(Role.TENANT_ADMIN);
        return new HomeView(
                some(newest, submission -> admin && submission.status() == SubmissionStatus.NEEDS_FIX),
                caller.has(Role.CONFIRMER)
                        ? executions.openConfirmations(caller).items()
                        : List.of(),
                some(newest, submission -> admin && isOnTheWay(submission)),
                some(newest, submission -> submission.status() == SubmissionStatus.AVAILABLE),
                some(runs, run -> true));
    }

    private static boolean isOnTheWay(SubmissionView submission) {
        return !submission.status().isEnded() && submission.status() != SubmissionStatus.NEEDS_FIX;
    }

    private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).limit(SHOWN).toList();
    }
}
