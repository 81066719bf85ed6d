package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.ReadmeSections;
import io.execfabric.hotupdate.submission.Scenarios;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what versions say of themselves; a version without an {@linkplain ApprovedTexts approved text} is left out. */
@Component
public class SkillTexts {

    private final ApprovedTexts approved;
    private final Scenarios scenarios;
    private final TenantBarrier barrier;

    public SkillTexts(ApprovedTexts approved, Scenarios scenarios, TenantBarrier barrier) {
        this.approved = approved;
        this.scenarios = scenarios;
        this.barrier = barrier;
    }

    public List<SkillText> of(List<SkillVersionFacts> versions) {
        Map<String, String> said = scenarios(versions);
        return versions.stream()
                .flatMap(version ->
                        text(version, said.getOrDefault(version.approved().submissionId(), "")).stream())
                .toList();
    }

    /** Each owner's in the owner's own scope: what the platform granted lies in the public area. */
    private Map<String, String> scenarios(List<SkillVersionFacts> versions) {
        Map<TenantId, List<String>> asked = versions.stream()
                .collect(Collectors.groupingBy(
                        SkillVersionFacts::owner,
                        Collectors.mapping(version -> version.approved().submissionId(), Collectors.toList())));
        Map<String, String> said = new HashMap<>();
        asked.forEach((owner, ids) -> said.putAll(barrier.asTenant(owner, () -> scenarios.of(owner, ids))));
        return said;
    }

    private Optional<SkillText> text(SkillVersionFacts version, String scenario) {
        return approved.of(version).map(record -> text(version, record, scenario));
    }

    private static SkillText text(SkillVersionFacts version, ApprovalRecord record, String scenario) {
        Map<String, String> readme = ReadmeSections.textsIn(version.offered().readme());
        Map<SkillField, String> fields = new EnumMap<>(SkillField.class);
        fields.put(SkillField.NAME, record.name() + "\n" + version.code().value());
        fields.put(SkillField.DESCRIPTION, record.description());
        fields.put(SkillField.PURPOSE, readme.getOrDefault("PURPOSE", ""));
        fields.put(SkillField.SCENARIO, scenario);
        fields.put(SkillField.INPUT, readme.getOrDefault("INPUT", ""));
        fields.put(SkillField.SCHEMA, SchemaWords.of(record.inputSchema()));
        return new SkillText(
                version.skillVersionId(), record.name(), record.description(), record.inputSchema(), fields);
    }
}
