package io.execfabric.hotupdate.updateflow.review;

import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.ReviewTasks;
import io.execfabric.hotupdate.updateflow.process.HotUpdateFlowPositions;
import io.execfabric.hotupdate.updateflow.process.HotUpdateProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open reviews are the process's open review tasks. */
@Service
@Transactional
public class EngineReviewTasks implements ReviewTasks {

    private static final String[] REVIEWS = {HotUpdateProcess.TASK_REVIEW, HotUpdateProcess.TASK_SECOND_REVIEW};

    private final HotUpdateFlowPositions flow;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    public EngineReviewTasks(
            HotUpdateFlowPositions flow, TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.flow = flow;
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenReview> open() {
        return views(reviews().orderByTaskCreateTime().asc().list());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<OpenReview> of(String submissionId) {
        return views(reviews().processInstanceBusinessKey(submissionId).list()).stream()
                .findFirst();
    }

    private TaskQuery reviews() {
        return tasks.createTaskQuery()
                .processDefinitionKey(HotUpdateProcess.KEY)
                .taskDefinitionKeyIn(REVIEWS);
    }

    private List<OpenReview> views(List<Task> open) {
        Map<String, String> submissionIds = submissionIds(open);
        return open.stream().flatMap(task -> view(task, submissionIds)).toList();
    }

    @Override
    public void complete(ReviewDecision decision) {
        Task task = flow.openTask(decision.submissionId(), REVIEWS);
        try {
            identity.setAuthentication(decision.reviewer(), groupsOf(decision.reviewer()));
            tasks.complete(task.getId(), ReviewForm.write(decision));
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean goesOnByItself(String submissionId) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(HotUpdateProcess.KEY)
                .processInstanceBusinessKey(submissionId)
                .active()
                .list()
                .stream()
                .anyMatch(instance -> runtime.createIncidentQuery()
                                .processInstanceId(instance.getId())
                                .count()
                        == 0);
    }

    /** The engine's own authorisation asks for the groups, as it does for a webapp's user. */
    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Map<String, String> submissionIds(List<Task> open) {
        if (open.isEmpty()) {
            return Map.of();
        }
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private static Stream<OpenReview> view(Task task, Map<String, String> submissionIds) {
        boolean second = HotUpdateProcess.TASK_SECOND_REVIEW.equals(task.getTaskDefinitionKey());
        return Optional.ofNullable(submissionIds.get(task.getProcessInstanceId())).stream()
                .map(submissionId -> new OpenReview(
                        submissionId,
                        task.getId(),
                        task.getAssignee(),
                        second ? ReviewStage.SECOND : ReviewStage.FIRST,
                        task.getCreateTime().toInstant()));
    }
}
