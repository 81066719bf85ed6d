package io.execfabric.hotupdate.web.openapi;

import io.execfabric.hotupdate.web.ProblemDocument;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which statuses besides success an operation can answer with. They follow from what it is (has it a body, does it name a
 * thing, does it change something), since one place refuses for all of them.
 */
@Component
@Order(2)
class DocumentedRefusals implements OpenApiCustomizer {

    private static final String PROBLEM_JSON = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    private static final String UNCHANGED = "NotModified";
    private static final Set<String> UNTAGGED = Set.of("text/event-stream", "text/csv");
    private static final String REFERENCE = "#/components/responses/";

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        ModelConverters.getInstance(true).readAll(ProblemDocument.class).forEach(components::addSchemas);
        for (Refused refused : Refused.values()) {
            components.addResponses(refused.component(), response(refused));
        }
        components.addResponses(UNCHANGED, new ApiResponse().description("Still what If-None-Match names"));
        document.getPaths().values().forEach(path -> path.readOperationsMap().forEach(DocumentedRefusals::add));
    }

    private static void add(HttpMethod method, Operation operation) {
        if (hasTag(method, operation)) {
            operation.getResponses().addApiResponse("304", new ApiResponse().$ref(REFERENCE + UNCHANGED));
        }
        Arrays.stream(Refused.values())
                .filter(refused -> refused.concerns(method, operation))
                .forEach(refused -> operation
                        .getResponses()
                        .addApiResponse(
                                String.valueOf(refused.status().value()),
                                new ApiResponse().$ref(REFERENCE + refused.component())));
    }

    /** All that is read, but for streams, carries a tag; what is changed, never. */
    private static boolean hasTag(HttpMethod method, Operation operation) {
        return method == HttpMethod.GET
                && operation.getResponses().values().stream()
                        .filter(answer -> answer.getContent() != null)
                        .flatMap(answer -> answer.getContent().keySet().stream())
                        .noneMatch(UNTAGGED::contains);
    }

    private static ApiResponse response(Refused refused) {
        ApiResponse response = new ApiResponse()
                .description(refused.description())
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON, new MediaType().schema(new JsonSchema().$ref(ProblemDocument.NAME))));
        refused.header()
                .ifPresent(header -> response.addHeaderObject(
                        header.name(),
                        new Header().description(header.what()).schema(new JsonSchema().typesItem("string"))));
        return response;
    }
}
