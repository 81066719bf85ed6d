package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.execution.NewQuota;
import io.execfabric.hotupdate.execution.Quotas;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a sender calls a field, a form takes what it has a place for and leaves the rest. */
@WebSlice
class FormBindingTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Quotas quotas;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openRuns[0]",
                "openRuns[x]",
                "openRuns[",
                "openRuns.x",
                "_openRuns.x",
                "reason[0]",
                "reason.bytes",
                "class.module",
                "no[0].such"
            })
    void aNameThatLeadsIntoAValueLeadsNowhere(String name) {
        assertThat(mvc.post()
                        .uri("/governance/tenants/acme/quota")
                        .param(name, "1")
                        .param("runsPerMinute", "9")
                        .param("reason", "Pays more")
                        .with(SignedIn.PLATFORM_ADMIN)
                        .with(csrf()))
                .hasRedirectedUrl("/governance/tenants/acme/quota");
        verify(quotas)
                .change(
                        SignedIn.PLATFORM_ADMIN.caller(),
                        new TenantId("acme"),
                        new NewQuota(null, 9),
                        new Reason("Pays more"));
    }

    /** One that is filled by setters would come in empty. */
    @Test
    void eachFormIsARecord() {
        List<? extends Class<?>> forms = requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(FormBindingTests::isForm)
                .map(MethodParameter::getParameterType)
                .distinct()
                .toList();

        assertThat(forms).hasSizeGreaterThan(5).allMatch(Class::isRecord);
    }

    private static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().getName().startsWith("io.execfabric.")
                && !BeanUtils.isSimpleProperty(parameter.getParameterType())
                && !parameter.hasParameterAnnotation(RequestBody.class);
    }
}
