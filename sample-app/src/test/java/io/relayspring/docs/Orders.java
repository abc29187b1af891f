package io.relayspring.docs;

interface Orders {

    String status(String number);
}
