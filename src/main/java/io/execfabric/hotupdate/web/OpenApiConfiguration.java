package io.execfabric.hotupdate.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document's front matter; its paths are generated from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";

    @Bean
    OpenAPI openApi() {
        SecurityScheme token = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description("A token from POST /api/v1/tokens, which itself takes HTTP Basic, too.");
        return new OpenAPI()
                .info(new Info()
                        .title("ExecFabric Hot Update")
                        .version("1")
                        .description("New script capabilities for one tenant, without a redeploy and never round the"
                                + " platform: review, sync, register, authorise. Errors are RFC 9457 problem documents"
                                + " of type urn:hot-update:<code>."))
                .components(new Components().addSecuritySchemes(BEARER, token))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** What is kept as JSON text is written as the JSON that it is, so a client must not expect a string. */
    @Bean
    PropertyCustomizer rawJsonIsAnObject() {
        return (property, type) -> isRawJson(type.getCtxAnnotations())
                ? new ObjectSchema().additionalProperties(true).description(property.getDescription())
                : property;
    }

    private static boolean isRawJson(Annotation @Nullable [] annotations) {
        return annotations != null && Arrays.stream(annotations).anyMatch(JsonRawValue.class::isInstance);
    }
}
