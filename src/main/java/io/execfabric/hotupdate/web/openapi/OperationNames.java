package io.execfabric.hotupdate.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * A method that answers for one's own tenant and, below {@code /tenants/{tenant}}, for a named one has one name; generated
 * clients need two, and numbers behind them would change with the order of methods.
 */
@Component
class OperationNames implements OpenApiCustomizer {

    private static final String OF_A_TENANT = "/tenants/{tenant}/users";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().forEach((path, item) -> {
            for (Operation operation : item.readOperations()) {
                String plain = operation.getOperationId().replaceFirst("_\\d+$", "");
                operation.setOperationId(path.contains(OF_A_TENANT) ? plain + "OfTenant" : plain);
            }
        });
    }
}
