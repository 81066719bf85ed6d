package io.execfabric.hotupdate.web.openapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.execfabric.hotupdate.shared.home.PublicAddressProperties;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.PropertyCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The OpenAPI document's front matter; its paths are generated from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String BEARER = "bearer";
    private static final String BASIC = "basic";

    OpenApiConfiguration() {
        // an enum that several records have is one type of a generated client
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi(PublicAddressProperties place) {
        return new OpenAPI()
                .info(new Info()
                        .title("ExecFabric Hot Update")
                        .version("1")
                        .description("New script capabilities for one tenant, without a redeploy and never round the"
                                + " platform: review, sync, register, authorise. Errors are RFC 9457 problem documents"
                                + " of type urn:hot-update:<code>.")
                        .contact(new Contact().name("The administrators of this platform"))
                        .license(new License().name("All rights reserved").identifier("LicenseRef-ExecFabric")))
                .tags(Chapter.all())
                .servers(List.of(new Server().url(address(place))))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER, http(BEARER, "A token from POST /api/v1/tokens, or one made in the portal."))
                        .addSecuritySchemes(
                                BASIC, http(BASIC, "User name and password: for POST /api/v1/tokens alone.")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    /** Never what a request says of itself: without a setting, where the document came from. */
    private static String address(PublicAddressProperties place) {
        URI outside = place.publicUrl();
        return outside == null ? "/" : outside.toString();
    }

    private static SecurityScheme http(String scheme, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(scheme)
                .description(description);
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
