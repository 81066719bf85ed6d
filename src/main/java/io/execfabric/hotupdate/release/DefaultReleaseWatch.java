package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the watch wrote. */
@Service
class DefaultReleaseWatch implements ReleaseWatch {

    private static final int SWEEPS = 10;
    /** Behind every id, whose digits are hexadecimal, in each collation. */
    private static final String END = "g";

    private final ReleaseSweepRepository sweeps;
    private final ReleaseFindingRepository findings;

    DefaultReleaseWatch(ReleaseSweepRepository sweeps, ReleaseFindingRepository findings) {
        this.sweeps = sweeps;
        this.findings = findings;
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(Caller caller, PageRequest page) {
        caller.require(Role.PLATFORM_ADMIN);
        String before = page.cursor() == null ? END : page.cursor();
        List<Finding> found = findings.findByIdLessThanOrderByIdDesc(before, Limit.of(page.limit() + 1)).stream()
                .map(ReleaseFinding::view)
                .toList();
        boolean more = found.size() > page.limit();
        List<Finding> shown = more ? found.subList(0, page.limit()) : found;
        return new Report(
                sweeps.findByOrderByIdDesc(Limit.of(SWEEPS)).stream()
                        .map(ReleaseSweep::view)
                        .toList(),
                shown,
                more ? shown.get(shown.size() - 1).id() : null);
    }
}
