console.log("incident-slo");
