package io.execfabric.hotupdate.tenancy.security.route;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The interface's description says of each operation who may call it, and with which token, from the table that decides it. */
@Component
class RouteDescriptions implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> describe(method.name(), path, operation)));
    }

    private static void describe(String method, String path, Operation operation) {
        String who = RouteTable.find(method, path)
                .map(RouteDescriptions::said)
                .orElseThrow(() -> new IllegalStateException("Documented, but no route: " + method + " " + path));
        String more = operation.getDescription();
        operation.setDescription(more == null ? who : more + " " + who);
    }

    private static String said(Route route) {
        String who = route.audience().said();
        return route.audience().open() ? who : who + " " + route.scopes().said();
    }
}
