package io.relayspring.core.event;

import io.relayspring.core.params.Params;
import io.relayspring.core.vocabulary.FaxEventType;

/** A page was sent or received, or the fax has ended: {@code calling.call.fax}. */
public final class FaxEvent extends ActionEvent {

    FaxEvent(Params envelope) {
        super(envelope);
    }

    /** What happened. */
    public FaxEventType faxType() {
        return FaxEventType.of(params().params("fax").text("type"));
    }

    /** The pages so far; 0 if the server did not say. */
    public int pages() {
        return (int) fax().integer("pages").orElse(0);
    }

    /** Whether it succeeded. */
    public boolean isSuccess() {
        return fax().flag("success");
    }

    /** The address of the document; empty if there is none. */
    public String document() {
        return fax().text("document");
    }

    /** The other side's identity; may be empty. */
    public String remoteIdentity() {
        return fax().text("remote_identity");
    }

    /** The result in words; empty if the server did not say. */
    public String resultText() {
        return fax().text("result_text");
    }

    private Params fax() {
        return params().params("fax").params("params");
    }
}
