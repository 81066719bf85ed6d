package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionCriteria;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A slice is what it promises: every controller and its guards for real, every module behind them a mock that forgets. */
@WebSlice
class WebSliceTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionCatalogue catalogue;

    @Test
    void holdsEveryController() {
        List<String> ours = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(HotUpdateApplication.class)
                        .stream()
                        .filter(type -> type.isMetaAnnotatedWith(Controller.class))
                        .map(JavaClass::getName)
                        .toList();

        assertThat(context.getBeansWithAnnotation(Controller.class).values().stream()
                        .map(bean -> bean.getClass().getName()))
                .hasSizeGreaterThan(60)
                .containsAll(ours);
    }

    @Test
    void hasNeitherDatabaseNorEngine() {
        assertThat(context.getBeanNamesForType(javax.sql.DataSource.class)).isEmpty();
        assertThat(context.getBeanNamesForType(org.camunda.bpm.engine.ProcessEngine.class))
                .isEmpty();
        assertThat(Mockito.mockingDetails(catalogue).isMock()).isTrue();
    }

    @RepeatedTest(2)
    void forgetsAfterEachTestWhatAMockWasTaught() {
        assertThat(catalogue.list(SignedIn.ADMIN.caller(), SubmissionCriteria.ALL, PageRequest.first()))
                .isNull();
        when(catalogue.list(any(), any(), any())).thenReturn(ItemList.all(List.of()));
    }

    @Test
    void whoIsNobodyIsSentToTheLogInPageAndAProgramIsTold() {
        assertThat(mvc.get().uri("/submissions")).hasRedirectedUrl("/login");
        assertThat(mvc.get().uri("/api/v1/submissions"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void knowsSomebodyByTheRolesOfThisRequestAlone() {
        when(catalogue.list(any(), any(), any())).thenReturn(ItemList.all(List.of()));

        assertThat(mvc.get().uri("/submissions").with(SignedIn.ADMIN)).hasStatusOk();
        assertThat(mvc.get().uri("/governance").with(SignedIn.ADMIN)).hasStatus(403);
        assertThat(mvc.get().uri("/submissions").with(SignedIn.NEWCOMER)).hasRedirectedUrl("/account");
    }

    @Test
    void showsThePageInTheReadersLanguageWithinTheLayout() {
        when(catalogue.list(any(), any(), any())).thenReturn(ItemList.all(List.of()));

        assertThat(mvc.get().uri("/submissions?lang=zh-CN").with(SignedIn.ADMIN))
                .bodyText()
                .contains("lang=\"zh-CN\"", "热更新", "name=\"csrf\"");
    }
}
