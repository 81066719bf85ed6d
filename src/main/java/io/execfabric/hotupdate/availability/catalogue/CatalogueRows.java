package io.execfabric.hotupdate.availability.catalogue;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.SkillCriteria;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.check.ReportStore;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue's rows: each was allowed by the policy. */
@Component
@Reading
public class CatalogueRows {

    private static final Comparator<String> NEWEST_FIRST =
            Comparator.<String>comparingInt(Integer::parseInt).reversed();

    private final AvailabilityPolicy policy;
    private final Capabilities capabilities;
    private final ReportStore reports;

    public CatalogueRows(AvailabilityPolicy policy, Capabilities capabilities, ReportStore reports) {
        this.policy = policy;
        this.capabilities = capabilities;
        this.reports = reports;
    }

    /** One more than the page has, where there is one: the policy says what is there, the criteria choose from that. */
    List<SkillVersionFacts> list(Caller caller, SkillCriteria asked, PageRequest page) {
        int wanted = page.limit() + 1;
        List<SkillVersionFacts> found = new ArrayList<>();
        CodeSpan span = CodeSpan.of(page);
        List<SkillVersionFacts> read;
        do {
            read = policy.available(caller, Access.SEE, span, wanted);
            read.stream().filter(asked::matches).limit(wanted - found.size()).forEach(found::add);
            span = read.isEmpty() ? span : span.beyond(read.get(read.size() - 1).code());
        } while (found.size() < wanted && read.size() == wanted);
        return found;
    }

    SkillVersionFacts one(Caller caller, ScriptCode code) {
        return policy.decide(caller, code, Access.SEE).orThrow();
    }

    ItemList<SkillVersionView> versions(Caller caller, ScriptCode code, PageRequest page) {
        return ItemList.part(
                capabilities.versions(whose(caller, code), code),
                page,
                facts -> String.valueOf(facts.version()),
                NEWEST_FIRST,
                SkillVersionView::of);
    }

    AvailabilityReport report(Caller caller, ScriptCode code, int version) {
        SkillVersionFacts asked = visible(caller, code, version);
        return reports.of(asked).withSubjects(subject -> withoutNames(subject, asked.tenant()));
    }

    SignedApproval approval(Caller caller, ScriptCode code, int version) {
        return visible(caller, code, version).approved().approval();
    }

    private SkillVersionFacts visible(Caller caller, ScriptCode code, int version) {
        return capabilities
                .version(whose(caller, code), code, version)
                .orElseThrow(() -> HotUpdateException.notFound("version"));
    }

    /** An admin has to see the versions of the tenant's own Skill also while it is off or has nothing live. */
    private TenantId whose(Caller caller, ScriptCode code) {
        Decision decision = policy.decide(caller, code, Access.SEE);
        return Optional.ofNullable(caller.tenant())
                .filter(own -> !decision.allowed() && caller.has(Role.TENANT_ADMIN) && isOwn(own, code))
                .orElseGet(() -> decision.orThrow().tenant());
    }

    private boolean isOwn(TenantId tenant, ScriptCode code) {
        return !capabilities.versions(tenant, code).isEmpty();
    }

    /** A tenant reads "another tenant" and "canary tenant", never another one's name. */
    private static String withoutNames(String subject, TenantId owner) {
        int space = subject.indexOf(' ');
        if (space < 0 || subject.startsWith(owner + " ")) {
            return subject;
        }
        if (subject.startsWith(TenantId.PUBLIC + " ")) {
            return subject;
        }
        String who = subject.startsWith(TenantId.CANARY + " ") ? "canary tenant" : "another tenant";
        return who + subject.substring(space);
    }
}
