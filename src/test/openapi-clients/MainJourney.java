import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.api.ExecutionsApi;
import org.openapitools.client.api.ReviewsApi;
import org.openapitools.client.api.SkillsApi;
import org.openapitools.client.api.SubmissionsApi;
import org.openapitools.client.api.TokensApi;
import org.openapitools.client.model.*;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/**
 * The main journey by the client that is generated from the interface's description, and by nothing else: handed in, reviewed,
 * run with a file, read. Prints what it saw as one JSON object. Compiled with the generated client, hence not among the tests.
 */
public class MainJourney {

    private static String address;

    public static void main(String[] arguments) throws Exception {
        address = arguments[0];
        String code = arguments[1];
        Path zip = Path.of(arguments[2]);
        ApiClient admin = signedIn("acme-admin");
        ApiClient reviewer = signedIn("reviewer1");
        SubmissionsApi submissions = new SubmissionsApi(admin);
        ExecutionsApi executions = new ExecutionsApi(admin);
        Map<String, Object> seen = new LinkedHashMap<>();

        SubmissionMetadata metadata = new SubmissionMetadata()
                .scriptCode(code)
                .scenario("Programs read answers of other systems.");
        SubmissionView submitted = submissions.createSubmission(metadata, new FileSystemResource(zip), null);
        String id = submitted.getId();
        await(submissions, id, SubmissionStatus.IN_REVIEW);
        DecisionAnswer decided = new ReviewsApi(reviewer)
                .decideReview(
                        id,
                        new DecisionRequest()
                                .outcome(DecisionRequest.OutcomeEnum.APPROVE)
                                .digest(submitted.getDigest())
                                .tenantConfirmed(true)
                                .aiCallable(false)
                                .manualExecution(true)
                                .confirmationRequired(false)
                                .comment("read"));
        seen.put("decided", decided.getStatus().getValue());
        await(submissions, id, SubmissionStatus.AVAILABLE);
        seen.put("submission", id);
        seen.put("readme", submissions.getSubmissionFile(id, "README.md"));
        seen.put("record", base64(submissions.getSubmissionApproval(id)));
        seen.put("listed", listed(new SkillsApi(admin), code));

        UploadBatchView batch = executions.createUploadBatch(List.of(new FileSystemResource(zip)));
        AcceptedRun accepted = executions.createExecution(
                code, null, new RunBody().input(Map.of("greeting", "读得懂")).uploadBatchNo(batch.getBatchNo()));
        ExecutionView ended = executions.getExecution(accepted.getId(), 30);
        seen.put("execution", ended.getId());
        seen.put("status", ended.getStatus().getValue());
        seen.put("input", ended.getInput());
        seen.put("result", ended.getResult());
        String artifact = ended.getArtifacts().get(0).getName();
        seen.put("artifact", base64(executions.getArtifact(ended.getId(), artifact)));
        seen.put("log", executions.followExecutionLog(ended.getId(), null));

        seen.put("notFound", refused(() -> submissions.getSubmission("nothing")));
        seen.put(
                "unacceptable",
                refused(() -> submissions.createSubmission(
                        metadata, new FileSystemResource(Path.of(arguments[3])), null)));
        System.out.println(new ObjectMapper().writeValueAsString(seen));
    }

    private static ApiClient signedIn(String user) {
        ApiClient client = client();
        client.setUsername(user);
        client.setPassword(user + "-demo");
        NewTokenAnswer made = new TokensApi(client)
                .createToken(new NewTokenRequest()
                        .name("generated client")
                        .kind(NewTokenRequest.KindEnum.USER)
                        .expiresInDays(1));
        ApiClient signedIn = client();
        signedIn.setBearerToken(made.getToken());
        return signedIn;
    }

    /** Spring's own order of what reads an answer: a JSON file that is to stay as it is stays so. */
    private static ApiClient client() {
        return new ApiClient(RestClient.create()).setBasePath(address);
    }

    private static void await(SubmissionsApi submissions, String id, SubmissionStatus wanted) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (submissions.getSubmission(id).getStatus() == wanted) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException(submissions.getSubmission(id).toString());
    }

    /** Page by page, as a list is read. */
    private static boolean listed(SkillsApi skills, String code) {
        String cursor = null;
        do {
            ItemListSkillView page = skills.listSkills(null, null, null, null, null, 50, cursor);
            if (page.getItems().stream().anyMatch(skill -> skill.getCode().equals(code))) {
                return true;
            }
            cursor = page.getNextCursor();
        } while (cursor != null);
        return false;
    }

    private static String base64(Resource downloaded) throws Exception {
        return Base64.getEncoder().encodeToString(downloaded.getContentAsByteArray());
    }

    private static Map<String, Object> refused(Runnable call) {
        try {
            call.run();
            throw new IllegalStateException("Not refused");
        } catch (RestClientResponseException e) {
            Problem problem = e.getResponseBodyAs(Problem.class);
            List<String> findings = problem.getFindings() == null
                    ? List.of()
                    : problem.getFindings().stream()
                            .map(finding -> finding.getCode().getValue())
                            .toList();
            return Map.of("status", problem.getStatus(), "type", problem.getType(), "findings", findings);
        }
    }
}
