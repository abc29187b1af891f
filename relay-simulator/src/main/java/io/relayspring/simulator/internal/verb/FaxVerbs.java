package io.relayspring.simulator.internal.verb;

import io.relayspring.core.vocabulary.RelayMethod;
import io.relayspring.simulator.internal.call.Recordings;
import io.relayspring.simulator.internal.frame.Check;
import io.relayspring.simulator.internal.service.FaxOperation;
import java.util.List;

/** To send and to receive faxes. */
final class FaxVerbs {

    private FaxVerbs() {}

    static List<Verb> all(Rows rows) {
        Recordings files = rows.exchange().calls().recordings();
        return List.of(
                rows.starting(
                        RelayMethod.CALLING_SEND_FAX,
                        Rows.reported()
                                .required("document", Check.url("http", "https"))
                                .optional("identity", Check.filled())
                                .optional("header_info", Check.filled()),
                        "Sending fax",
                        (call, params) -> FaxOperation.sent(call, files, params)),
                rows.starting(
                        RelayMethod.CALLING_RECEIVE_FAX,
                        Rows.reported(),
                        "Receiving fax",
                        (call, params) -> FaxOperation.received(call, files, params)));
    }
}
