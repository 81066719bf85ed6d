package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.PointInTime;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parameters of lists in the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class ListDocumentConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(PageRequest.class)
                .addSimpleTypesForParameterObject(ScriptCode.class, TenantId.class, PointInTime.class, RiskLevel.class);
    }

    /** Every list has them, so no controller says it. */
    @Bean
    OperationCustomizer partsOfLists() {
        return (operation, method) -> {
            boolean inParts = Arrays.stream(method.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == PageRequest.class);
            return inParts ? operation.addParametersItem(limit()).addParametersItem(cursor()) : operation;
        };
    }

    private static Parameter limit() {
        IntegerSchema number = new IntegerSchema();
        number.setDefault(PageRequest.DEFAULT_LIMIT);
        number.setMinimum(BigDecimal.ONE);
        number.setMaximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
        return optional(ListParameters.LIMIT).description("At most so many").schema(number);
    }

    private static Parameter cursor() {
        return optional(ListParameters.CURSOR)
                .description("The nextCursor of an answer to the same question; 400 for any other")
                .schema(new StringSchema());
    }

    private static Parameter optional(String name) {
        return new QueryParameter().name(name).required(false);
    }
}
