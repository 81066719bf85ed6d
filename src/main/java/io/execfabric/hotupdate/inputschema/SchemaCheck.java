package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that must hold of a schema before the validator gets to see it. */
final class SchemaCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);
    private static final String DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();
    private static final Schema META_SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DIALECT));
    /** Other keywords are the tenant's own; the library would remember each of them for ever, and warn of it. */
    private static final Dialect TENANTS = Dialect.builder(Dialects.getDraft202012())
            .unknownKeywordFactory((keyword, ignored) -> new NonValidationKeyword(keyword))
            .build();

    /** Without a place of its own, references to dynamic anchors cannot be resolved. */
    private static final SchemaLocation HERE = SchemaLocation.of("urn:execfabric:input.schema.json");

    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .regularExpressionFactory(TenantPattern::of)
            .build();

    private SchemaCheck() {}

    static Schema usable(ObjectNode document) throws UnusableSchemaException {
        List<SchemaFault> faults = new ArrayList<>();
        try {
            faults.addAll(Budget.within(() -> faults(document)));
            if (faults.isEmpty()) {
                return Budget.within(() -> load(document));
            }
        } catch (NoAnswerException e) {
            faults.add(new SchemaFault("", Wording.of("schema.too-costly")));
        } catch (SchemaException | IllegalArgumentException | IllegalStateException e) {
            LOG.info("The validator refuses a schema that nothing else is wrong with", e);
            faults.add(new SchemaFault("", Wording.of("schema.unusable")));
        }
        throw new UnusableSchemaException(
                faults.stream().limit(InputSchema.MAX_TOLD).toList());
    }

    private static List<SchemaFault> faults(ObjectNode document) {
        List<SchemaFault> faults = new ArrayList<>();
        ExactValues.of(document).forEach(value -> faults.add(new SchemaFault(value.pointer(), value.wording())));
        JsonNode dialect = document.path("$schema");
        if (!dialect.isMissingNode()
                && !dialect.asText().equals(DIALECT)
                && !dialect.asText().equals(DIALECT + "#")) {
            faults.add(new SchemaFault("/$schema", Wording.of("schema.dialect")));
        }
        if (faults.isEmpty()) {
            HashFlood.refuse(document);
            faults.addAll(metaFaults(document));
        }
        if (faults.isEmpty()) {
            SchemaMap map = SchemaMap.of(document);
            faults.addAll(map.faults());
            InPlaceCost.fault(map).ifPresent(faults::add);
        }
        return faults;
    }

    private static List<SchemaFault> metaFaults(ObjectNode document) {
        List<Error> english = InputSchema.evaluate(META_SCHEMA, document, Locale.ENGLISH);
        return english.isEmpty()
                ? List.of()
                : Complaints.mismatches(english, InputSchema.evaluate(META_SCHEMA, document, Locale.SIMPLIFIED_CHINESE))
                        .stream()
                        .sorted(Comparator.comparing(Mismatch::pointer))
                        .map(SchemaCheck::invalid)
                        .toList();
    }

    private static SchemaFault invalid(Mismatch told) {
        String place = told.pointer().isEmpty() ? "/" : told.pointer();
        return new SchemaFault(told.pointer(), Wording.of("schema.invalid", place, told.english(), told.chinese()));
    }

    /** A registry of its own: one that tenants share would know one tenant's schema by the name that another one uses. */
    private static Schema load(ObjectNode document) {
        ObjectNode alone = document.deepCopy();
        alone.remove(List.of("$id", "$schema"));
        Schema schema = SchemaRegistry.withDefaultDialect(TENANTS, registry -> registry.schemaRegistryConfig(CONFIG))
                .getSchema(HERE, alone);
        schema.initializeValidators();
        InputSchema.evaluate(schema, JsonNodeFactory.instance.objectNode(), Locale.ENGLISH);
        return schema;
    }
}
