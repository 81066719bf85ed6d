package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;

/** Every model fits the code: what it names exists, and is named as the model says. */
class ProcessContractTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");
    private static final Pattern BOUND = Pattern.compile("delegateExpression=\"([^\"]+)\"");
    private static final Pattern BEAN = Pattern.compile("[#$]\\{(\\w+)}");
    private static final Pattern FORM_KEY = Pattern.compile("embedded:deployment:forms/([\\w.-]+)");
    private static final Set<String> BEANS = beans();

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theHotUpdateProcessIsAmongTheModels() throws IOException {
        assertThat(models()).extracting(Path::getFileName).contains(Path.of("hot-update.bpmn"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void fileIsNamedAfterItsOneExecutableProcess(Path file) {
        Set<String> executable = read(file).getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .map(Process::getId)
                .collect(Collectors.toSet());

        assertThat(executable).containsExactly(file.getFileName().toString().replace(".bpmn", ""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void historyOfEachProcessHasAnEnd(Path file) {
        assertThat(read(file).getModelElementsByType(Process.class))
                .filteredOn(Process::isExecutable)
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachServiceTaskIsBoundToTheDelegateOfItsName(Path file) {
        assertThat(read(file).getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
            String name = task.getId().replaceFirst("^Task_", "");
            String bean = Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Delegate";

            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).isEqualTo("#{" + bean + "}");
        });
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachBeanThatAModelNamesExists(Path file) {
        assertThat(missingBeans(read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachFormThatAModelNamesExists(Path file) {
        assertThat(missingForms(read(file))).isEmpty();
    }

    @Test
    void unknownBeanAndFormAreCaught() {
        BpmnModelInstance broken = Bpmn.createExecutableProcess("broken")
                .startEvent()
                .serviceTask("Task_Vanish")
                .camundaDelegateExpression("#{vanishDelegate}")
                .userTask("Task_Look")
                .camundaFormKey("embedded:deployment:forms/none.html")
                .endEvent()
                .done();

        assertThat(missingBeans(broken)).containsExactly("vanishDelegate");
        assertThat(missingForms(broken)).containsExactly("none.html");
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachVariableThatAModelNamesIsTypedInItsContract(Path file) {
        ProcessContract contract = ProcessContract.of(file);

        assertThat(contract.variables()).containsAll(ProcessContract.namedBy(Bpmn.convertToString(read(file))));
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachFieldOfAFormIsOneThatItsTaskTakes(Path file) throws IOException {
        ProcessContract contract = ProcessContract.of(file);

        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            String form = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
            if (form != null) {
                Set<String> fields = ProcessContract.fields(FORMS.resolve(form + ".form"));

                assertThat(contract.forms()).as(form).anyMatch(taken -> taken.containsAll(fields));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFormTakesWhatIsNoVariableOfItsProcess(Path file) {
        ProcessContract contract = ProcessContract.of(file);

        assertThat(contract.forms())
                .isNotEmpty()
                .allSatisfy(form -> assertThat(contract.variables()).containsAll(form));
    }

    /** What the boundary events leave for the steps behind them is no field of a review. */
    @Test
    void aReviewTakesEveryFactOfItsProcessButWhatLaterStepsLeave() {
        ProcessContract contract = ProcessContract.of(PROCESSES.resolve("hot-update.bpmn"));
        Set<String> others = new TreeSet<>(contract.variables());
        others.removeAll(HotUpdateProcess.FORM_OF_REVIEW);

        assertThat(others).containsExactly("baseMoved", "redChecks");
    }

    private static List<String> missingBeans(BpmnModelInstance model) {
        List<String> missing = new ArrayList<>();
        Matcher named = BOUND.matcher(Bpmn.convertToString(model));
        while (named.find()) {
            Matcher bean = BEAN.matcher(named.group(1));
            String name = bean.matches() ? bean.group(1) : named.group(1);
            if (!BEANS.contains(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    private static List<String> missingForms(BpmnModelInstance model) {
        List<String> missing = new ArrayList<>();
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            String key = task.getCamundaFormKey();
            String ref = task.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "formRef");
            if (key != null) {
                Matcher form = FORM_KEY.matcher(key);
                addIfMissing(missing, form.matches() ? form.group(1) : key);
            } else if (ref != null) {
                addIfMissing(missing, ref + ".form");
            }
        }
        return missing;
    }

    private static void addIfMissing(List<String> missing, String form) {
        if (!Files.isRegularFile(FORMS.resolve(form))) {
            missing.add(form);
        }
    }

    private static Set<String> beans() {
        SimpleBeanDefinitionRegistry registry = new SimpleBeanDefinitionRegistry();
        new ClassPathBeanDefinitionScanner(registry).scan(HotUpdateApplication.class.getPackageName());
        return new TreeSet<>(List.of(registry.getBeanDefinitionNames()));
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
