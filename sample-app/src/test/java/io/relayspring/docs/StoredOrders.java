package io.relayspring.docs;

import org.springframework.stereotype.Repository;

@Repository
class StoredOrders implements Orders {

    @Override
    public String status(String number) {
        return "Order " + number + " is under way.";
    }
}
