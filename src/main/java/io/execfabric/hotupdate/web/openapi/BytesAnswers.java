package io.execfabric.hotupdate.web.openapi;

import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Files and streams: their Java types say nothing of what is in them. */
@Component
class BytesAnswers implements OperationCustomizer {

    /** The status of a file in parts. */
    static final String PART = "206";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        BytesAnswer bytes = handler.getMethodAnnotation(BytesAnswer.class);
        if (bytes != null) {
            operation.getResponses().values().forEach(answer -> answer.setContent(content(bytes.value())));
            if (handler.getMethod().getReturnType() == Download.class) {
                operation
                        .getResponses()
                        .addApiResponse(
                                PART,
                                new ApiResponse()
                                        .description("The part that Range asked for")
                                        .content(content(bytes.value())));
            }
        }
        return operation;
    }

    private static Content content(String mediaType) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema(mediaType)));
    }

    /** Bytes of any kind have no schema in OpenAPI 3.1 beyond their media type; generators still want to be told. */
    private static Schema<?> schema(String mediaType) {
        Schema<?> text = new JsonSchema().typesItem("string");
        return mediaType.startsWith("text/") ? text : text.format("binary");
    }
}
