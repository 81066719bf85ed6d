package io.execfabric.hotupdate.recommendation.ranking;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.recommendation.text.ApprovedTexts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Asks the policy, then the approval records of what it answers. Opens no transaction of its own, as the policy has its. */
@Service
class DefaultOffers implements Offers {

    private final AvailabilityPolicy policy;
    private final Candidates candidates;
    private final ApprovedTexts texts;
    private final OfferRecords records;

    DefaultOffers(AvailabilityPolicy policy, Candidates candidates, ApprovedTexts texts, OfferRecords records) {
        this.policy = policy;
        this.candidates = candidates;
        this.texts = texts;
        this.records = records;
    }

    @Override
    public ItemList<Offer> list(Caller caller, PageRequest page) {
        List<SkillVersionFacts> found = policy.available(caller, Access.BE_OFFERED, page.andOneMore());
        boolean more = found.size() > page.limit();
        List<SkillVersionFacts> shown = more ? found.subList(0, page.limit()) : found;
        List<Offer> offers = shown.stream().flatMap(one -> offer(one).stream()).toList();
        return new ItemList<>(offers, more ? shown.get(shown.size() - 1).code().value() : null);
    }

    @Override
    public Optional<Offer> find(Caller caller, ScriptCode code) {
        return Optional.ofNullable(
                        policy.decide(caller, code, Access.BE_OFFERED).version())
                .flatMap(this::offer);
    }

    @Override
    public Map<ScriptCode, String> versions(Caller caller) {
        Map<ScriptCode, String> ids = new LinkedHashMap<>();
        candidates.of(caller).forEach(version -> ids.put(version.code(), version.skillVersionId()));
        return ids;
    }

    @Override
    public void told(Caller caller, String client, List<Offer> offers) {
        TenantId tenant = caller.tenant();
        if (tenant != null) {
            records.told(caller, tenant, client, offers);
        }
    }

    private Optional<Offer> offer(SkillVersionFacts version) {
        return texts.of(version).map(record -> offer(version, record));
    }

    private static Offer offer(SkillVersionFacts version, ApprovalRecord record) {
        return new Offer(
                version.skillVersionId(),
                version.code(),
                version.version(),
                record.digest(),
                new ApprovedText(record.name(), record.description(), record.inputSchema()),
                record.risk(),
                version.answers().confirmationRequired());
    }
}
