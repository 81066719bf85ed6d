package io.execfabric.hotupdate.execution.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.inputschema.InputSchema;
import io.execfabric.hotupdate.inputschema.UnusableSchemaException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.json.ExactJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schemas of the versions that were asked for last, read once: a version never changes. */
class CompiledSchemas {

    /** A schema has 256 KiB at most; compiled, most are far smaller. */
    private static final int KEPT = 256;

    private record Capability(TenantId tenant, ScriptCode code) {}

    private record Compiled(SkillVersionFacts version, InputSchema schema) {}

    private final Map<Capability, Compiled> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Capability, Compiled> eldest) {
            return size() > KEPT;
        }
    };

    /** The version that this tenant ran under that code last: most probably the one that is live. */
    synchronized Optional<SkillVersionFacts> last(TenantId tenant, ScriptCode code) {
        return Optional.ofNullable(kept.get(new Capability(tenant, code))).map(Compiled::version);
    }

    /** {@code schema} of {@code version}. */
    InputSchema of(SkillVersionFacts version, String schema) throws UnusableSchemaException {
        Capability capability = new Capability(version.tenant(), version.code());
        InputSchema known = find(capability, version);
        if (known != null) {
            return known;
        }
        InputSchema compiled = InputSchema.compile((ObjectNode) ExactJson.stored(schema));
        keep(capability, new Compiled(version, compiled));
        return compiled;
    }

    private synchronized @Nullable InputSchema find(Capability capability, SkillVersionFacts version) {
        Compiled known = kept.get(capability);
        return known == null || !known.version().skillVersionId().equals(version.skillVersionId())
                ? null
                : known.schema();
    }

    private synchronized void keep(Capability capability, Compiled compiled) {
        kept.put(capability, compiled);
    }
}
