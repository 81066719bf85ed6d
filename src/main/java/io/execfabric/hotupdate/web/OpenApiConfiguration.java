package io.execfabric.hotupdate.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
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
}
